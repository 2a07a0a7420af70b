using System.Globalization;
using Npgsql;
using Tessera.Cli.Seed;
using Tessera.Kernel.Connections;

namespace Tessera.Cli.Up;

/// <summary>Whose door the Portal is: it says the center's name, and reports go to that center. An installation with several has one door each.</summary>
internal sealed record Door(string Code, string Name, string NameInSpanish, string Domain)
{
    // A demo has three centers and one door: reports go to the capital's.
    private const string OfDemo = "DCAP";

    public static async Task<Door> OfAsync(Installation installation, bool demo, CancellationToken cancel)
    {
        if (demo) return new(OfDemo, DemoRegion.Places.First(place => place.Code == OfDemo).Name, "Centro de Fusión del Distrito Capital", "report.dcap.example");

        await using var connection = new NpgsqlConnection(installation.Database.ForRole(DatabaseRoles.Identity));
        await connection.OpenAsync(cancel);
        await using var command = new NpgsqlCommand("select code, name from access.agency where kind = 'center' and active order by code limit 1", connection);
        await using var row = await command.ExecuteReaderAsync(cancel);
        if (!await row.ReadAsync(cancel)) throw new Stopped("No center is in this installation: its first start was cut off.");
        return new(row.GetString(0), row.GetString(1), row.GetString(1), string.Create(CultureInfo.InvariantCulture, $"localhost:{installation.PortalPort}"));
    }

    public IEnumerable<KeyValuePair<string, string>> Settings() =>
    [
        new("Portal__CenterCode", Code),
        new("Portal__Center__En", Name),
        new("Portal__Center__Es", NameInSpanish),
        new("Portal__Domain", Domain),
    ];
}
