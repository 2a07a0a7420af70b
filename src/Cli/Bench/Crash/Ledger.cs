using System.Text.RegularExpressions;
using Npgsql;
using Tessera.Cli.Roles;

namespace Tessera.Cli.Bench.Crash;

/// <summary>What the database holds of the reports that were sent; read by the trial's own superuser, beside the wall.</summary>
internal sealed partial record Ledger(
    IReadOnlyList<(Guid Record, string Mark)> Tips,
    IReadOnlyDictionary<Guid, long> OnDesk,
    IReadOnlyDictionary<Guid, long> Matched,
    IReadOnlySet<(Guid, Guid)> Pairs,
    IReadOnlyList<(Guid Record, string Sha256, string State)> Files,
    long Envelopes,
    long Waiting)
{
    /// <summary>Nothing is on its way any more: taken, chained, matched, copied.</summary>
    public bool IsSettled(int sent) => Waiting == 0 && Tips.Count >= sent && Tips.All(tip => Matched.ContainsKey(tip.Record)) && Files.All(file => file.State is not "sealed");

    public static async Task<Ledger> ReadAsync(Installation installation, CancellationToken cancel)
    {
        await using var source = NpgsqlDataSource.Create(installation.Database.ForRole(RolePasswords.Superuser));
        var tips = await ListAsync(source, "select p.record, p.text from records.part p join intake.tip t on t.record = p.record where t.channel = 'portal' and p.name = 'body'", row => (row.GetGuid(0), MarkIn(row.GetString(1))), cancel);
        var desk = await ListAsync(source, "select record, count(*) from tasking.desk where queue = 'tips' group by record", row => (row.GetGuid(0), row.GetInt64(1)), cancel);
        var matched = await ListAsync(source, "select record, count(*) from graph.matched group by record", row => (row.GetGuid(0), row.GetInt64(1)), cancel);
        var pairs = await ListAsync(
            source, "select x.record, y.record from graph.match m join graph.mention x on x.id = m.a join graph.mention y on y.id = m.b", row => Pair(row.GetGuid(0), row.GetGuid(1)), cancel);
        var files = await ListAsync(source, "select record, encode(sha256, 'hex'), state from records.file", row => (row.GetGuid(0), row.GetString(1), row.GetString(2)), cancel);
        var envelopes = await ListAsync(source, "select count(*), count(*) filter (where taken_at is null) + (select count(*) from log.queue) from portal.envelope", row => (row.GetInt64(0), row.GetInt64(1)), cancel);
        return new([.. tips.Where(tip => tip.Item2.Length > 0)], desk.ToDictionary(), matched.ToDictionary(), pairs.ToHashSet(), files, envelopes[0].Item1, envelopes[0].Item2);
    }

    public static (Guid, Guid) Pair(Guid one, Guid other) => one.CompareTo(other) < 0 ? (one, other) : (other, one);

    private static async Task<List<T>> ListAsync<T>(NpgsqlDataSource source, string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(sql);
        await using var row = await command.ExecuteReaderAsync(cancel);
        var list = new List<T>();
        while (await row.ReadAsync(cancel)) list.Add(read(row));
        return list;
    }

    private static string MarkIn(string text) => Mark().Match(text).Value;

    [GeneratedRegex(@"CRASH\d{4}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark();
}
