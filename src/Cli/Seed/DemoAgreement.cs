using Npgsql;
using Tessera.Kernel;

namespace Tessera.Cli.Seed;

/// <summary>What the demo region agreed: its centers and their law-enforcement agencies share SARs and ISE-SARs.</summary>
internal static class DemoAgreement
{
    public static async Task PlantAsync(NpgsqlConnection connection, IReadOnlyDictionary<string, Guid> agencies, DateOnly today, CancellationToken cancel)
    {
        var agreement = Guid.CreateVersion7();
        await Stewardship.InsertAsync(connection, "access.agreement", cancel,
            ("id", agreement), ("name", "National Capital Region suspicious-activity sharing"), ("purpose", "To prevent terrorism and crime across the region"),
            ("streams", new[] { nameof(RecordStream.Sar), nameof(RecordStream.IseSar), nameof(RecordStream.Request), nameof(RecordStream.Product) }),
            ("from_day", today.AddYears(-2)), ("to_day", today.AddYears(3)), ("center", agencies[DemoRegion.Places[0].Center]));
        foreach (var place in DemoRegion.Places.Where(place => place.LawEnforcement))
        {
            await Stewardship.InsertAsync(connection, "access.party", cancel,
                ("id", Guid.CreateVersion7()), ("agreement", agreement), ("agency", agencies[place.Code]), ("signed_on", today.AddYears(-2)), ("signatory", "Head of the agency"));
        }
    }
}
