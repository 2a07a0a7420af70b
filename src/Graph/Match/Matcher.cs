using Npgsql;
using Tessera.Kernel.Ids;
using Tessera.Matching;

namespace Tessera.Graph.Match;

/// <summary>
/// Follows the log by position and compares what records come to name with all that is held. A step is one transaction: what it found
/// and how far it came are committed together, so that a kill at any moment loses nothing and does nothing twice.
/// </summary>
internal sealed class Matcher(NpgsqlConnection connection, Weights weights, TimeProvider clock)
{
    /// <summary>Below this a pair says nothing worth keeping: even odds.</summary>
    public const int Floor = 1000;

    private readonly MatcherIndex _index = new(weights);

    public int Count => _index.Count;

    public EntityIndex Index => _index.Index;

    /// <summary>Reads everything confirmed, and the position it tells, in one snapshot.</summary>
    public async Task LoadAsync(CancellationToken cancel)
    {
        await FollowedLog.RegisterAsync(connection, cancel);
        await using var snapshot = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancel);
        await using (var head = new NpgsqlCommand("select coalesce(max(position), 0) from log.seal", connection))
            _index.Position = (long)(await head.ExecuteScalarAsync(cancel))!;
        await HeldMentions.LoadAsync(connection, _index, cancel);
        await snapshot.CommitAsync(cancel);
    }

    /// <summary>One batch. True: there may be more.</summary>
    public async Task<bool> StepAsync(CancellationToken cancel)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        if (await FollowedLog.LeaseAsync(connection, cancel) is not { } position) return false;

        if (_index.Position < position) await CatchUpAsync(position, cancel);
        var (told, reached) = await FollowedLog.ReadAsync(connection, position, long.MaxValue, cancel);
        if (reached == position) return false;

        if (told.Count > 0) await MatchAsync(told, cancel);
        await FollowedLog.MoveAsync(connection, reached, cancel);
        await transaction.CommitAsync(cancel);
        _index.Position = Math.Max(_index.Position, reached);
        return true;
    }

    /// <summary>What another node has matched while it led: into memory only.</summary>
    private async Task CatchUpAsync(long upTo, CancellationToken cancel)
    {
        while (_index.Position < upTo)
        {
            var (told, reached) = await FollowedLog.ReadAsync(connection, _index.Position, upTo, cancel);
            var records = told.Select(one => one.Record).Distinct().ToList();
            if (records.Count > 0)
            {
                var says = await HeldMentions.OfAsync(connection, records, cancel);
                foreach (var record in records) _index.Replace(record, [.. says[record]]);
            }
            _index.Position = reached;
        }
    }

    private async Task MatchAsync(IReadOnlyList<Told> told, CancellationToken cancel)
    {
        var records = told.Select(one => one.Record).Distinct().ToList();
        var says = await HeldMentions.OfAsync(connection, records, cancel);
        var findings = new Findings();
        foreach (var record in records)
        {
            _index.Replace(record, [.. says[record]]);
            foreach (var held in says[record].Where(held => !held.Features.IsEmpty))
                findings.Add(held, _index.Likenesses(held, Floor), _index.Carriers(held));
        }

        await ForgetRejectedAsync(records, cancel);
        await findings.WriteAsync(connection, cancel);
        await MarkAsync(told, cancel);
    }

    /// <summary>A mention that was taken back takes its pairs with it. Purging has its own way, in the purge's own transaction.</summary>
    private async Task ForgetRejectedAsync(IReadOnlyList<RecordId> records, CancellationToken cancel)
    {
        await using var forget = new NpgsqlCommand("""
            with gone as (select id from graph.mention where record = any ($1) and state = 'Rejected'),
                 pairs as (delete from graph.match where a in (select id from gone) or b in (select id from gone)),
                 numbers as (delete from graph.carried where a in (select id from gone) or b in (select id from gone))
            delete from graph.pointer_key where mention in (select id from gone)
            """, connection)
        {
            Parameters = { new() { Value = records.Select(record => record.Value).ToArray() } },
        };
        await forget.ExecuteNonQueryAsync(cancel);
    }

    private async Task MarkAsync(IReadOnlyList<Told> told, CancellationToken cancel)
    {
        await using var mark = new NpgsqlCommand("""
            insert into graph.matched (record, version, position, at)
            select v.record, v.version, min(t.position), $3 from unnest($1, $2) t (record, position) join records.version v on v.record = t.record
            group by v.record, v.version on conflict do nothing
            """, connection)
        {
            Parameters =
            {
                new() { Value = told.Select(one => one.Record.Value).ToArray() },
                new() { Value = told.Select(one => one.Position).ToArray() },
                new() { Value = clock.GetUtcNow() },
            },
        };
        await mark.ExecuteNonQueryAsync(cancel);
    }
}
