using Npgsql;

namespace Tessera.Cli.Seed;

/// <summary>What the centers of the demo region let each other learn: of ISE-SARs the number, of SARs that there is one, of all else nothing.</summary>
internal static class DemoDiscoverability
{
    public static async Task PlantAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var plant = new NpgsqlCommand(
            """
            insert into graph.pointable (id, owner, stream, level, readers, contact, opened_by, opened_at)
            select gen_random_uuid(), p.center, s.stream, s.level, s.readers, a.name || ', watch desk', p.id, access.now() - interval '90 days'
              from access.posting p join access.agency a on a.id = p.center
             cross join (values ('Sar', 'pointable', 'partners'), ('IseSar', 'visible', 'law-enforcement')) s (stream, level, readers)
             where p.agency = p.center and p.machine is null and 'privacy' = any (p.duties)
            """, connection);
        await plant.ExecuteNonQueryAsync(cancel);
    }
}
