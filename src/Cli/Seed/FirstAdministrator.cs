using System.Net.Mail;
using Npgsql;
using Tessera.Access.Contracts;
using Tessera.Kernel.Connections;

namespace Tessera.Cli.Seed;

/// <summary>The first person of a real installation: names their center, keeps accounts and postings, and sees no record by it.</summary>
internal sealed class FirstAdministrator(TextReader answers, TextWriter questions)
{
    public async Task AskAndMakeAsync(TesseraConnections database, TimeProvider clock, CancellationToken cancel)
    {
        questions.WriteLine("This installation is empty. Who is the first administrator?");
        var center = Ask("Name of the center", value => value.Length > 0);
        var code = Ask("Short code of the center, for record numbers (2 to 8 letters)", value => value.Length is >= 2 and <= 8 && value.All(char.IsAsciiLetter)).ToUpperInvariant();
        var zone = Ask("Time zone, such as America/New_York", value => TimeZoneInfo.TryFindSystemTimeZoneById(value, out _));
        var name = Ask("Your name", value => value.Length > 0);
        var email = Ask("Your e-mail address", value => MailAddress.TryCreate(value, out _));

        var password = SignIn.NewPassword();
        var person = Guid.CreateVersion7();
        await Stewardship.RunAsync(database, connection => PlantAsync(connection, (person, name, email), (code, center, zone), clock, cancel), cancel);
        await SignIn.MakeAsync(database, [(person, email)], password, cancel);
        questions.WriteLine($"Sign in as {email} with the password {password} — it is shown this once. A second factor is set up at the first sign-in.");
    }

    private static async Task PlantAsync(
        NpgsqlConnection connection, (Guid Id, string Name, string Email) person, (string Code, string Name, string Zone) center, TimeProvider clock, CancellationToken cancel)
    {
        var agency = Guid.CreateVersion7();
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        await Stewardship.InsertAsync(connection, "access.agency", cancel,
            ("id", agency), ("code", center.Code), ("name", center.Name), ("kind", "center"), ("center", agency), ("time_zone", center.Zone), ("law_enforcement", true));
        await Stewardship.InsertAsync(connection, "access.person", cancel, ("id", person.Id), ("name", person.Name), ("email", person.Email));
        await Stewardship.InsertAsync(connection, "access.posting", cancel,
            ("id", Guid.CreateVersion7()), ("person", person.Id), ("agency", agency), ("center", agency), ("title", "Administrator"),
            ("duties", new[] { Duties.Admin }), ("from_day", today));
        await OnFile.PlantAsync(connection, person.Id, "attested at installation", today, cancel);
        await OnFile.AskForAllAsync(connection, cancel);
        await Machines.PlantAsync(connection, agency, center.Code, today, cancel);
    }

    /// <summary>Asks until the answer has the shape; works from a terminal and from a pipe.</summary>
    private string Ask(string question, Predicate<string> isRight)
    {
        while (true)
        {
            questions.Write($"{question}: ");
            var answer = answers.ReadLine()?.Trim()
                ?? throw new Stopped("--empty asks for the first administrator, so it needs a terminal (or the answers on standard input).", Exit.Usage);
            if (isRight(answer)) return answer;
            questions.WriteLine("That is not it; once more.");
        }
    }
}
