using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Log;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Time;
using Tessera.Kernel.Work;
using Tessera.Records.Clocks;
using Tessera.Records.Contracts;

namespace Tessera.Records.Write;

internal sealed class RecordWriter(RecordKinds kinds, Numbers.Numbers numbers, RecordKeys keys, TimeProvider clock) : IRecordWriter
{
    public async Task<Record> OpenAsync(TesseraDb db, NewRecord wanted, CancellationToken cancel = default) => (await OpenAllAsync(db, [wanted], cancel))[0];

    public async Task<IReadOnlyList<Record>> OpenAllAsync(TesseraDb db, IReadOnlyList<NewRecord> wanted, CancellationToken cancel = default)
    {
        var records = new List<Record>(wanted.Count);
        foreach (var one in wanted) records.Add(await NewAsync(db.Reader, one, cancel));
        db.AddRange(records);
        await db.SaveChangesAsync(cancel); // the wall checks children against their parent: it must be there first
        foreach (var record in records) AddVersion(db, record, 1, record.CreatedAt);
        await db.SaveChangesAsync(cancel);
        foreach (var (record, one) in records.Zip(wanted)) AddContent(db, record, one);
        await db.SaveChangesAsync(cancel);
        return records;
    }

    public async Task<RecordId?> FindBySubmitKeyAsync(TesseraDb db, string key, CancellationToken cancel = default) =>
        (await db.Set<SubmitKey>().AsNoTracking().FirstOrDefaultAsync(row => row.Owner == db.Reader.Center && row.Key == key, cancel))?.Record;

    public async Task<IReadOnlySet<string>> KnownSubmitKeysAsync(TesseraDb db, IReadOnlyCollection<string> keys, CancellationToken cancel = default) =>
        await db.Set<SubmitKey>().AsNoTracking().Where(row => row.Owner == db.Reader.Center && keys.Contains(row.Key)).Select(row => row.Key).ToHashSetAsync(cancel);

    public async Task<int> ReviseAsync(TesseraDb db, Record record, object body, string text, CancellationToken cancel = default)
    {
        db.Subject = record.Id;
        var current = await db.Versions.FirstAsync(version => version.Record == record.Id && version.Version == record.CurrentVersion, cancel);
        if (current.IssuedAt is null)
        {
            var part = await db.Parts.FirstAsync(p => p.Record == record.Id && p.Version == record.CurrentVersion && p.Name == RecordPart.Body, cancel);
            (part.Content, part.Text) = (Json(body), text);
        }
        else
        {
            record.CurrentVersion++;
            AddVersion(db, record, record.CurrentVersion, clock.GetUtcNow());
            await db.SaveChangesAsync(cancel);
            AddBody(db, record, record.CurrentVersion, body, text);
        }

        db.Announce("record.revised", record.Id, record.CurrentVersion);
        await db.SaveChangesAsync(cancel);
        return record.CurrentVersion;
    }

    public async Task IssueAsync(TesseraDb db, Record record, CancellationToken cancel = default)
    {
        db.Subject = record.Id;
        var version = await db.Versions.FirstAsync(v => v.Record == record.Id && v.Version == record.CurrentVersion, cancel);
        var body = await db.Parts.AsNoTracking().FirstAsync(p => p.Record == record.Id && p.Version == record.CurrentVersion && p.Name == RecordPart.Body, cancel);
        record.IssuedVersion = record.CurrentVersion;
        record.State = RecordState.Issued;
        await db.SaveChangesAsync(cancel); // before the version: issuing it derives the record's audience anew, which is a change of the record's row
        version.IssuedAt = clock.GetUtcNow();
        version.IssuedBy = db.Reader.Posting;
        version.ContentHash = SHA256.HashData(Encoding.UTF8.GetBytes(body.Content ?? ""));
        db.Announce("record.issued", record.Id, record.CurrentVersion, new { hash = Convert.ToHexStringLower(version.ContentHash) });
        await db.SaveChangesAsync(cancel);
    }

    public async Task AddReporterAsync(TesseraDb db, Record record, string reporter, CancellationToken cancel = default)
    {
        db.Subject = record.Id;
        using var key = await keys.OfAsync(db, record.Id, cancel);
        var part = await db.Parts.FirstOrDefaultAsync(p => p.Record == record.Id && p.Version == record.CurrentVersion && p.Name == RecordPart.Reporter, cancel);
        var had = part is null ? "" : key.Open(part.Sealed!, RecordPart.Reporter);
        if (had.Contains(reporter, StringComparison.Ordinal)) return;

        if (part is null) db.Add(new RecordPart { Record = record.Id, Version = record.CurrentVersion, Name = RecordPart.Reporter, Sealed = key.Seal(reporter, RecordPart.Reporter) });
        else part.Sealed = key.Seal($"{had}\n\nLater:\n{reporter}", RecordPart.Reporter);
        db.Audit("reporter.added", record.Id, record.CurrentVersion);
        await db.SaveChangesAsync(cancel);
    }

    public void Move(TesseraDb db, Record record, RecordState state, string subState = "")
    {
        db.Subject = record.Id;
        (record.State, record.SubState) = (state, subState);
        db.Announce("record.moved", record.Id, record.CurrentVersion, new { state = RecordStates.Word(state), subState });
    }

    public void Prioritise(TesseraDb db, Record record, Priority priority)
    {
        db.Subject = record.Id;
        record.Priority = priority;
        db.Announce("record.prioritised", record.Id, record.CurrentVersion, new { priority = priority.ToString() });
    }

    public void Shorten(TesseraDb db, Record record, DateOnly purgeOn)
    {
        db.Subject = record.Id;
        if (purgeOn > record.PurgeOn) throw new RefusedException(OnlyShorter);
        record.PurgeOn = purgeOn;
        if (record.ReviewOn > purgeOn) record.ReviewOn = purgeOn;
        db.Audit("record.shortened", record.Id, record.CurrentVersion, new { purgeOn });
    }

    public async Task CiteAsync(TesseraDb db, Record record, RecordId cites, int version, string how, CancellationToken cancel = default)
    {
        db.Add(new Citation { Id = Guid.CreateVersion7(), Record = record.Id, Cites = cites, CitesVersion = version, How = how, MadeBy = db.Reader.Posting, MadeAt = clock.GetUtcNow() });
        db.Announce("record.cited", record.Id, record.CurrentVersion, new { cites, how });
        await db.SaveChangesAsync(cancel);
    }

    public async Task<byte[]> SealAsync(TesseraDb db, RecordId record, string text, string place, CancellationToken cancel = default)
    {
        using var key = await keys.OfAsync(db, record, cancel);
        return key.Seal(text, place);
    }

    public async Task<string> UnsealAsync(TesseraDb db, RecordId record, byte[] box, string place, CancellationToken cancel = default)
    {
        using var key = await keys.OfAsync(db, record, cancel);
        return key.Open(box, place);
    }

    private async Task<Record> NewAsync(Reader reader, NewRecord wanted, CancellationToken cancel)
    {
        var kind = kinds.Of(wanted.Kind);
        var now = clock.GetUtcNow();
        var received = wanted.ReceivedAt ?? now;
        var (reviewOn, purgeOn) = RetentionRule.For(kind.Stream, received.DayAt(reader.TimeZone));
        return new Record
        {
            Id = wanted.Id ?? RecordId.New(),
            Owner = reader.Center,
            Stream = kind.Stream,
            Kind = kind.Kind,
            Number = await numbers.NextAsync(reader, kind.Prefix, cancel),
            Title = wanted.Title,
            State = wanted.State,
            SubState = wanted.SubState,
            Priority = wanted.Priority,
            Author = reader.Posting,
            CreatedAt = now,
            ReceivedAt = received,
            OccurredFrom = wanted.OccurredFrom,
            OccurredTo = wanted.OccurredTo,
            ReviewOn = reviewOn,
            PurgeOn = purgeOn,
            Caveats = [.. wanted.Caveats],
        };
    }

    private void AddContent(TesseraDb db, Record record, NewRecord wanted)
    {
        using var key = keys.Make(db, record.Id);
        AddBody(db, record, 1, wanted.Body, wanted.Text);
        if (wanted.Reporter is not null)
            db.Add(new RecordPart { Record = record.Id, Version = 1, Name = RecordPart.Reporter, Sealed = key.Seal(wanted.Reporter, RecordPart.Reporter) });
        if (wanted.SubmitKey is not null) db.Add(new SubmitKey { Owner = record.Owner, Key = wanted.SubmitKey, Record = record.Id });
        db.Announce("record.opened", record.Id, 1, new { record.Kind });
    }

    private static void AddVersion(TesseraDb db, Record record, int version, DateTimeOffset now) =>
        db.Add(new RecordVersion { Record = record.Id, Version = version, MadeBy = db.Reader.Posting, MadeAt = now });

    private static void AddBody(TesseraDb db, Record record, int version, object body, string text) =>
        db.Add(new RecordPart { Record = record.Id, Version = version, Name = RecordPart.Body, Content = Json(body), Text = text });

    private static string Json(object body) => JsonSerializer.Serialize(body, LogJson.Options);

    private static readonly Refusal OnlyShorter = new(
        "records.only-shorter", "A record may be kept shorter than its stream allows, never longer.", "28 CFR 23.20(h)");
}
