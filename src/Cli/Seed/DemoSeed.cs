using Npgsql;
using Spectre.Console;
using Tessera.Access.Contracts;
using Tessera.Cli.Roles;
using Tessera.Cli.Seed.History;
using Tessera.Kernel;
using Tessera.Kernel.Connections;

namespace Tessera.Cli.Seed;

/// <summary>Fills an empty installation with the demo region, and says its one generated password once.</summary>
internal static class DemoSeed
{
    /// <summary>Kept beside the other secrets of a demo, so that ./tessera smoke can sign in as people do.</summary>
    public const string PasswordFile = "demo-password";

    public static async Task RunAsync(TesseraConnections database, TesseraPaths paths, TimeProvider clock, int records, CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var people = DemoRegion.Members.Select(member => (Id: Guid.CreateVersion7(), Member: member)).ToList();
        await Stewardship.RunAsync(database, async connection =>
        {
            var agencies = await PlantPlacesAsync(connection, cancel);
            foreach (var center in DemoRegion.Places.Where(place => place.Code == place.Center))
                await Machines.PlantAsync(connection, agencies[center.Code], center.Code, today.AddYears(-1), cancel);
            await DemoAgreement.PlantAsync(connection, agencies, today, cancel);
            foreach (var (id, member) in people) await PlantMemberAsync(connection, id, member, agencies, today, cancel);
            await DemoDiscoverability.PlantAsync(connection, cancel);
            await OnFile.AskForAllAsync(connection, cancel);
        }, cancel);
        if (records > 0) await HistoryPlanting.RunAsync(database, paths, clock, records, cancel);

        var password = SignIn.NewPassword();
        RolePasswords.Write(Path.Combine(database.Secrets, PasswordFile), password);
        await SignIn.MakeAsync(database, [.. people.Select(person => (person.Id, EmailOf(person.Member)))], password, cancel);
        foreach (var (_, member) in people) AnsiConsole.WriteLine($"  {EmailOf(member),-44} {member.Title}");
        AnsiConsole.WriteLine($"The demo people's password is {password} — it is shown this once. A second factor is set up at the first sign-in.");
    }

    private static async Task<Dictionary<string, Guid>> PlantPlacesAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        var ids = DemoRegion.Places.ToDictionary(place => place.Code, _ => Guid.CreateVersion7(), StringComparer.Ordinal);
        foreach (var place in DemoRegion.Places)
        {
            await Stewardship.InsertAsync(connection, "access.agency", cancel,
                ("id", ids[place.Code]), ("code", place.Code), ("name", place.Name), ("kind", place.Code == place.Center ? "center" : "agency"),
                ("center", ids[place.Center]), ("time_zone", "America/New_York"), ("law_enforcement", place.LawEnforcement),
                ("city", place.City), ("state", place.State));
        }

        return ids;
    }

    private static async Task PlantMemberAsync(
        NpgsqlConnection connection, Guid id, DemoRegion.Member member, Dictionary<string, Guid> agencies, DateOnly today, CancellationToken cancel)
    {
        var center = DemoRegion.Places.Single(place => place.Code == member.Agency).Center;
        await Stewardship.InsertAsync(connection, "access.person", cancel, ("id", id), ("name", member.Name), ("email", EmailOf(member)));
        await Stewardship.InsertAsync(connection, "access.posting", cancel,
            ("id", Guid.CreateVersion7()), ("person", id), ("agency", agencies[member.Agency]), ("center", agencies[center]),
            ("title", member.Title), ("duties", member.Duties), ("caveats", CaveatsOf(member)), ("from_day", today.AddYears(-1)));
        await OnFile.PlantAsync(connection, id, "invented for the demo", today, cancel);
        foreach (var kind in member.Duties.Contains(Duties.Vet) ? new[] { Training.SarVetting, Training.Part23, Training.Privacy } : [Training.Privacy])
        {
            await Stewardship.InsertAsync(connection, "access.training", cancel,
                ("id", Guid.CreateVersion7()), ("person", id), ("kind", kind), ("completed_on", today.AddMonths(-3)), ("expires_on", today.AddMonths(21)));
        }
    }

    /// <summary>Law-enforcement sensitive for officers and centers; criminal intelligence for those who are trained for it.</summary>
    private static string[] CaveatsOf(DemoRegion.Member member)
    {
        if (!DemoRegion.Places.Single(place => place.Code == member.Agency).LawEnforcement) return [];
        return member.Duties.Contains(Duties.Vet) ? ["les", "part23"] : ["les"];
    }

    /// <summary>The domain can never exist: RFC 2606.</summary>
    private static string EmailOf(DemoRegion.Member member) =>
        $"{member.Name.ToLowerInvariant().Replace(' ', '.')}@{member.Agency.ToLowerInvariant()}.example";
}
