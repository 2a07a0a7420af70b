using Microsoft.EntityFrameworkCore;
using Tessera.Access.Contracts;
using Tessera.Kernel;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;

namespace Tessera.Graph.Point;

/// <summary>What this center lets others be pointed at, and who was.</summary>
public sealed record PointablesView(IReadOnlyList<PointableView> Open, IReadOnlyList<PointedView> Pointed, bool MayChange);

public sealed record PointableView(Guid Id, RecordStream Stream, string Readers, string Contact, string By, DateTimeOffset At);

public sealed record PointedView(DateTimeOffset At, string Asker, string AskerCenter, string Purpose, IReadOnlyList<string> Kinds, IReadOnlyList<string> Numbers);

/// <summary>Opens and closes streams to pointers: the privacy officer's doing, kept with name and time.</summary>
internal sealed class Pointables(IWork work, TimeProvider clock)
{
    private const int MostPointed = 100;

    public Task<PointablesView> ReadAsync(CancellationToken cancel) => work.ReadAsync(async db =>
    {
        var open = await db.Pointables.AsNoTracking().Where(pointable => pointable.ClosedAt == null).OrderBy(pointable => pointable.OpenedAt).ToListAsync(cancel);
        var entries = await db.PointerLog.Where(entry => entry.Side == PointerEntry.Owner).OrderByDescending(entry => entry.At).Take(MostPointed).ToListAsync(cancel);
        var names = await db.NamesOfAsync(open.Select(pointable => pointable.OpenedBy).Concat(entries.Select(entry => entry.AskerPosting)), cancel);
        var centers = await db.Agencies.ToDictionaryAsync(agency => agency.Id, agency => agency.Name, cancel);
        var records = entries.SelectMany(entry => entry.Records).Distinct().Select(id => new RecordId(id)).ToList();
        var numbers = await db.Set<Records.Contracts.Record>().Where(record => records.Contains(record.Id)).ToDictionaryAsync(record => record.Id.Value, record => record.Number, cancel);
        db.ShowList("pointers.viewed", entries.Count);
        return new PointablesView(
            [.. open.Select(row => new PointableView(row.Id, row.Stream, row.Readers, row.Contact, names.GetValueOrDefault(row.OpenedBy, ""), row.OpenedAt))],
            [.. entries.Select(entry => new PointedView(entry.At, names.GetValueOrDefault(entry.AskerPosting, ""), centers.GetValueOrDefault(entry.AskerCenter, ""), entry.Purpose,
                [.. entry.Kinds.Select(See.IdentifierWords.Of)], [.. entry.Records.Select(id => numbers.GetValueOrDefault(id)).OfType<string>()]))],
            PointRule.MayOpen(db.Reader) is null);
    }, cancel);

    public Task<string> OpenAsync(OpenPointableRequest request, CancellationToken cancel) => work.WriteAsync(async db =>
    {
        PointRule.MayOpen(db.Reader).Enforce();
        db.Add(new Pointable
        {
            Id = Guid.CreateVersion7(),
            Owner = db.Reader.Center,
            Stream = request.Stream!.Value,
            Readers = request.Readers,
            Contact = request.Contact.Trim(),
            OpenedBy = db.Reader.Posting,
            OpenedAt = clock.GetUtcNow(),
        });
        db.Audit("pointable.opened", detail: new { stream = request.Stream.Value.ToString(), request.Readers });
        await db.SaveChangesAsync(cancel);
        return "opened";
    }, cancel);

    public Task<string?> CloseAsync(Guid id, CancellationToken cancel) => work.WriteAsync(async db =>
    {
        var pointable = await db.Pointables.FirstOrDefaultAsync(row => row.Id == id, cancel);
        if (pointable is null) return null;

        PointRule.MayOpen(db.Reader).Enforce();
        pointable.Close(db.Reader.Posting, clock.GetUtcNow());
        db.Audit("pointable.closed", detail: new { stream = pointable.Stream.ToString(), pointable.Readers });
        return "closed";
    }, cancel);
}
