using Npgsql;
using Tessera.Access.Contracts;

namespace Tessera.Cli.Seed;

/// <summary>The machines that act for a center, each under a posting of its own, so that the log says which one did what.</summary>
internal static class Machines
{
    private static readonly (string Job, string[] Duties)[] _all =
    [
        ("intake", [Duties.Triage, Duties.Write]),
        ("import", [Duties.Import, Duties.Write]),
        ("clock", [Duties.Purge, Duties.Release]),
        ("matcher", [Duties.Write]),
    ];

    private static readonly string[] _caveats = ["les", "part23"];

    public static async Task PlantAsync(NpgsqlConnection connection, Guid center, string code, DateOnly today, CancellationToken cancel)
    {
        foreach (var (job, duties) in _all)
        {
            var person = Guid.CreateVersion7();
            await Stewardship.InsertAsync(connection, "access.person", cancel,
                ("id", person), ("name", $"{job} of {code} (machine)"), ("email", $"{job}@{code.ToLowerInvariant()}.machine.example"));
            await Stewardship.InsertAsync(connection, "access.posting", cancel,
                ("id", Guid.CreateVersion7()), ("person", person), ("agency", center), ("center", center), ("title", "Machine"),
                ("duties", duties), ("caveats", _caveats), ("machine", job), ("from_day", today));
        }
    }
}
