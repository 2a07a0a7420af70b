using System.Globalization;
using Npgsql;
using Tessera.Kernel.Connections;

namespace Tessera.Cli.Up;

/// <summary>After an invented history was planted, the matcher compares all of it once: a demo is ready when its dots are there.</summary>
internal sealed class CaughtUp(Installation installation, TimeProvider clock)
{
    private static readonly TimeSpan TellEvery = TimeSpan.FromSeconds(5);

    public async Task WaitAsync(Action<string> tell, CancellationToken cancel)
    {
        await using var source = NpgsqlDataSource.Create(installation.Database.ForRole(DatabaseRoles.Jobs));
        long? goal = null;
        for (var told = clock.GetTimestamp(); ;)
        {
            if (await StandsAsync(source, cancel) is { } stands)
            {
                goal ??= stands.Head;
                if (stands.At >= goal) return;
                if (clock.GetElapsedTime(told) > TellEvery)
                {
                    tell(string.Create(CultureInfo.InvariantCulture, $"Comparing the invented history: {100 * stands.At / goal} %"));
                    told = clock.GetTimestamp();
                }
            }

            await Task.Delay(TimeSpan.FromMilliseconds(250), clock, cancel);
        }
    }

    /// <summary>Null: the database is being started again.</summary>
    private static async Task<(long At, long Head)?> StandsAsync(NpgsqlDataSource source, CancellationToken cancel)
    {
        try
        {
            await using var ask = source.CreateCommand("select coalesce((select position from log.follower where name = 'matcher'), 0), coalesce((select max(position) from log.seal), 0)");
            await using var row = await ask.ExecuteReaderAsync(cancel);
            await row.ReadAsync(cancel);
            return (row.GetInt64(0), row.GetInt64(1));
        }
        catch (NpgsqlException)
        {
            return null;
        }
    }
}
