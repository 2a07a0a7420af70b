using Microsoft.EntityFrameworkCore;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;

namespace Tessera.Access.Session;

/// <summary>Where a person is signed in, and ending it there or everywhere (CJIS AC-12).</summary>
internal sealed class MySessions(IWork work)
{
    public Task<IReadOnlyList<SessionView>> ListAsync(CancellationToken cancel) => work.ReadAsync<IReadOnlyList<SessionView>>(async db =>
    {
        var mine = await db.Database.SqlQuery<Row>($"select id, device, how, started_at, last_seen from access.my_sessions()").ToListAsync(cancel);
        return [.. mine.OrderByDescending(row => row.Id == db.Reader.Session).ThenByDescending(row => row.LastSeen)
            .Select(row => new SessionView(row.Id, row.Device, row.How, row.StartedAt, row.LastSeen, row.Id == db.Reader.Session))];
    }, cancel);

    /// <summary>One of them; null: all, this one too.</summary>
    public Task EndAsync(Guid? session, CancellationToken cancel) => work.WriteAsync(async db =>
    {
        var ended = (await db.Database.SqlQuery<int>($"select access.end_mine({session}) as \"Value\"").ToListAsync(cancel))[0];
        if (ended == 0) throw new NotVisibleException();
        db.Audit("session.ended", detail: new { code = session is null ? "everywhere" : "elsewhere", ended });
        return true;
    }, cancel);

    private sealed record Row(Guid Id, string Device, string How, DateTimeOffset StartedAt, DateTimeOffset LastSeen);
}

/// <summary>A session as its person sees it.</summary>
public sealed record SessionView(Guid Session, string Device, string How, DateTimeOffset StartedAt, DateTimeOffset LastSeen, bool Current);
