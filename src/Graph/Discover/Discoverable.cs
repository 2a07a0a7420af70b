using Microsoft.EntityFrameworkCore;
using Tessera.Access.Contracts;
using Tessera.Graph.Contracts;
using Tessera.Graph.Point;
using Tessera.Graph.See;
using Tessera.Kernel;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Graph.Discover;

/// <summary>How every stream of this center stands, and who was pointed at its records.</summary>
public sealed record DiscoverableView(IReadOnlyList<StreamSettingView> Streams, IReadOnlyList<PointedView> Pointed, bool MayChange);

/// <param name="Most">What the law of the stream allows at most, and its authority.</param>
public sealed record StreamSettingView(
    RecordStream Stream, Discoverability Level, PointerReaders? Readers, string? Contact, string? By, DateTimeOffset? At, Discoverability Most, PointerReaders MostReaders, string Authority);

public sealed record PointedView(DateTimeOffset At, string Asker, string AskerCenter, string Purpose, IReadOnlyList<string> Kinds, IReadOnlyList<string> Numbers, bool NumbersTold);

internal sealed class Discoverable(IWork work)
{
    private const int MostPointed = 100;

    public Task<DiscoverableView> ReadAsync(CancellationToken cancel) => work.ReadAsync(async db =>
    {
        var open = await db.Pointables.AsNoTracking().Where(row => row.ClosedAt == null).ToListAsync(cancel);
        var entries = await db.PointerLog.Where(entry => entry.Side == PointerEntry.Owner).OrderByDescending(entry => entry.At).Take(MostPointed).ToListAsync(cancel);
        var names = await db.NamesOfAsync(open.Select(row => row.OpenedBy).Concat(entries.Select(entry => entry.AskerPosting)), cancel);
        var centers = await db.Agencies.ToDictionaryAsync(agency => agency.Id, agency => agency.Name, cancel);
        var numbers = await NumbersAsync(db, entries, cancel);
        db.ShowList("pointers.viewed", entries.Count);
        return new DiscoverableView(
            [.. Enum.GetValues<RecordStream>().Select(stream => SettingOf(stream, open.Find(row => row.Stream == stream), names))],
            [.. entries.Select(entry => new PointedView(
                entry.At, names.GetValueOrDefault(entry.AskerPosting, ""), centers.GetValueOrDefault(entry.AskerCenter, ""), entry.Purpose,
                [.. entry.Kinds.Select(IdentifierWords.Of)], [.. entry.Records.Select(id => numbers.GetValueOrDefault(id)).OfType<string>()], entry.Numbers.Length > 0))],
            DiscoverabilityRule.MaySet(db.Reader) is null);
    }, cancel);

    private static StreamSettingView SettingOf(RecordStream stream, Pointable? row, IReadOnlyDictionary<PostingId, string> names)
    {
        var most = DiscoverabilityRule.Of(stream);
        return new(stream, row?.Level ?? Discoverability.Hidden, row?.Readers, row?.Contact, row is null ? null : names.GetValueOrDefault(row.OpenedBy, ""), row?.OpenedAt, most.Level, most.Readers, most.Authority);
    }

    /// <summary>Of the records that are still held and are this reader's to see.</summary>
    private static async Task<Dictionary<Guid, string>> NumbersAsync(TesseraDb db, IReadOnlyList<PointerEntry> entries, CancellationToken cancel)
    {
        var records = entries.SelectMany(entry => entry.Records).Distinct().Select(id => new RecordId(id)).ToList();
        return await db.Records.AsNoTracking().Where(record => records.Contains(record.Id)).ToDictionaryAsync(record => record.Id.Value, record => record.Number, cancel);
    }
}
