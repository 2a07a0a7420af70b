using System.Globalization;
using Npgsql;
using Tessera.Kernel.Time;

namespace Tessera.Cli.Seed.History;

/// <summary>Gives numbers as the centers would have, in the order of arrival, and keeps them from being given again. What was destroyed has had one too.</summary>
internal sealed class Numbering
{
    private readonly Dictionary<(Guid Center, string Prefix, int Year), int> _taken = [];

    public void Number(IEnumerable<HistoryRecord> records, IEnumerable<HistoryTombstone> gone)
    {
        var all = records.Select(record => (At: record.Received, record.Center, record.Prefix, Set: new Action<string>(number => record.Number = number)))
            .Concat(gone.Select(tip => (At: tip.At.AddDays(-90), tip.Center, Prefix: "TIP", Set: new Action<string>(number => tip.Number = number))));
        foreach (var (at, center, prefix, set) in all.OrderBy(one => one.At))
        {
            var year = at.DayAt("America/New_York").Year;
            var serial = _taken[(center.Id, prefix, year)] = _taken.GetValueOrDefault((center.Id, prefix, year)) + 1;
            set(string.Create(CultureInfo.InvariantCulture, $"{center.Code}-{prefix}-{year}-{serial:0000}"));
        }
    }

    public async Task KeepAsync(NpgsqlConnection connection, IEnumerable<(Guid Center, int Year, int Count)> asks, CancellationToken cancel)
    {
        foreach (var ((center, prefix, year), count) in _taken.Concat(asks.Select(ask => KeyValuePair.Create((ask.Center, "ASK", ask.Year), ask.Count))))
        {
            await using var take = new NpgsqlCommand("select records.take_numbers($1, $2, $3, $4)", connection)
            {
                Parameters = { new() { Value = center }, new() { Value = prefix }, new() { Value = year }, new() { Value = count } },
            };
            await take.ExecuteScalarAsync(cancel);
        }
    }
}
