using System.Buffers.Binary;
using System.Text.Json;
using Tessera.Cli.Seed.Invented;
using Tessera.Kernel;
using Tessera.Kernel.Keys;
using Tessera.Kernel.Log;

namespace Tessera.Cli.Seed.History;

/// <summary>Keeps the invented history as the application would have: each act leaves its rows and its entries of the log, in the order of time.</summary>
internal sealed class Ledger(Dice dice, InstallationKey installation, DateTimeOffset now)
{
    private readonly List<(DateTimeOffset At, (string Column, object? Value)[] Cells)> _entries = [];

    public PlantedRows Rows { get; } = new();

    public List<HistoryRecord> Records { get; } = [];

    public Dice Dice => dice;

    public DateTimeOffset Now => now;

    /// <summary>A version 7 id of that moment, from the seed: the same history has the same ids.</summary>
    public Guid Id(DateTimeOffset at)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes, at.ToUnixTimeMilliseconds() << 16);
        for (var i = 6; i < 16; i++) bytes[i] = (byte)dice.Below(256);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    public HistoryRecord Open(CenterCast center, RecordStream stream, string kind, string prefix, Actor author, DateTimeOffset received)
    {
        var id = Id(received);
        var record = new HistoryRecord(id, center, stream, kind, prefix, author, received, RecordKey.Make(new(id)));
        Rows.Add("records.key", ("record", id), ("wrapped", record.Key.WrapWith(installation)));
        Say("change", "record.opened", author, received, record.Id, new { kind });
        Records.Add(record);
        return record;
    }

    public void Change(HistoryRecord record, string kind, Actor by, DateTimeOffset at, object? detail = null) => Say("change", kind, by, at, record.Id, detail);

    public void Audit(HistoryRecord record, string kind, Actor by, DateTimeOffset at, object? detail = null) => Say("audit", kind, by, at, record.Id, detail);

    public void Move(HistoryRecord record, string state, string subState, Actor by, DateTimeOffset at)
    {
        (record.State, record.SubState) = (state, subState);
        Change(record, "record.moved", by, at, new { state, subState });
    }

    public void Issue(HistoryRecord record, Actor by, DateTimeOffset at)
    {
        (record.State, record.IssuedBy, record.IssuedAt) = ("issued", by, at);
        Change(record, "record.issued", by, at, new { hash = record.ContentHash });
    }

    public void Shorten(HistoryRecord record, DateOnly purgeOn, Actor by, DateTimeOffset at)
    {
        if (purgeOn >= record.PurgeOn) return;
        record.PurgeOn = purgeOn;
        if (record.ReviewOn > purgeOn) record.ReviewOn = purgeOn;
        Audit(record, "record.shortened", by, at, new { purgeOn });
    }

    /// <summary>A number of a record that came and is gone; by the clock's machine on its day.</summary>
    public void Bury(HistoryTombstone gone)
    {
        Rows.Add("records.tombstone", ("record", gone.Id), ("owner", gone.Center.Id), ("stream", "Tip"), ("number", gone.Number), ("reason", "EXPIRED"),
            ("by_posting", gone.Center.Clock.Posting), ("at", gone.At), ("files", Array.Empty<Guid>()));
        Say("change", "record.purged", gone.Center.Clock, gone.At, gone.Id, new { reason = "EXPIRED" }, version: null);
    }

    public void Say(string source, string kind, Actor by, DateTimeOffset at, Guid? record, object? detail, int? version = 1) => _entries.Add((at,
    [
        ("id", Id(at)), ("at", at), ("source", source), ("kind", kind), ("center", by.Center), ("person", by.Person), ("posting", by.Posting),
        ("session", null), ("record", record), ("version", version), ("outcome", "done"), ("detail", detail ?? new { }),
    ]));

    /// <summary>Everything that was told becomes rows, oldest first.</summary>
    /// <param name="said">Whether the log tells of it too, which followers act on.</param>
    public void Close(bool said = true)
    {
        foreach (var record in Records) record.Plant(Rows);
        if (!said) return;
        foreach (var (_, cells) in _entries.OrderBy(entry => entry.At)) Rows.Add("log.entry", cells);
    }

    public static string Json(object body) => JsonSerializer.Serialize(body, LogJson.Options);
}

/// <summary>A tip that came, was decided, and has been destroyed on its day.</summary>
internal sealed record HistoryTombstone(Guid Id, CenterCast Center, DateTimeOffset At)
{
    public string Number { get; set; } = "";
}
