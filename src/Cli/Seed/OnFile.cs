using Npgsql;
using Tessera.Access.Contracts;

namespace Tessera.Cli.Seed;

/// <summary>What must be on file before anybody is let in: of those a seed makes, and asked for of everybody from then on.</summary>
internal static class OnFile
{
    /// <summary>Proofing and screening stay; agreement and awareness are renewed each year (CJIS PS-6, AT-2).</summary>
    public static async Task PlantAsync(NpgsqlConnection connection, Guid person, string method, DateOnly today, CancellationToken cancel)
    {
        var done = today.AddDays(-1); // where the center lies it may still be yesterday
        foreach (var kind in Assurance.All)
        {
            var last = kind is Assurance.Agreement or Assurance.Awareness ? today.AddYears(1) : today.AddYears(5);
            await Stewardship.InsertAsync(connection, "access.assurance", cancel,
                ("id", Guid.CreateVersion7()), ("person", person), ("kind", kind), ("method", method), ("done_on", done), ("expires_on", last));
        }
    }

    public static async Task AskForAllAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("update access.policy set requires = $1", connection) { Parameters = { new() { Value = Assurance.All.ToArray() } } };
        await command.ExecuteNonQueryAsync(cancel);
    }
}
