using Microsoft.EntityFrameworkCore;
using Tessera.Access.Contracts;
using Tessera.Kernel;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Keys;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Graph.Search;

/// <summary>Asks: what was asked is kept sealed with the records it found, and the answer has an address without the words in it.</summary>
internal sealed class Search(IWork work, Finding finding, InstallationKey installation, TimeProvider clock)
{
    /// <summary>What an auditor sees that an inquiry found; what is shown of it is written down at each page.</summary>
    private const int MostKept = 200;

    public async Task<Guid> RunAsync(SearchRequest request, CancellationToken cancel) => await work.WriteAsync<Guid?>(async db =>
    {
        var inquiry = Inquiry.Of(request, db.Reader, installation, clock.GetUtcNow());
        var findings = await finding.RunAsync(db, request.Words!.Trim(), cancel);
        var records = findings.All.SelectMany(found => found.Records).Select(record => record.Id).Distinct().Take(MostKept).ToList();
        db.Add(inquiry);
        await db.SaveChangesAsync(cancel);
        db.AddRange(records.Select(record => new InquiryAnswer(inquiry.Id, record)));
        db.Audit("search.asked", detail: new { inquiry = inquiry.Id, purpose = inquiry.Purpose, found = records.Count });
        return inquiry.Id;
    }, cancel) ?? throw new InvalidOperationException("An inquiry is always made.");

    /// <summary>What an overseer reads of an inquiry; null: not theirs to read. That they read it is written down.</summary>
    public Task<InquiryView?> OpenAsync(Guid id, CancellationToken cancel) => work.WriteAsync(async db =>
    {
        if (!db.Reader.IsCenterStaff || !(db.Reader.Holds(Duties.Audit) || db.Reader.Holds(Duties.Privacy))) return null;
        if (await db.Inquiries.FirstOrDefaultAsync(row => row.Id == id && row.Center == db.Reader.Center, cancel) is not { } inquiry) return null;

        var records = await db.Set<InquiryAnswer>().AsNoTracking().Where(answer => answer.Inquiry == id).Select(answer => answer.Record).ToListAsync(cancel);
        var who = await db.NamesOfAsync([inquiry.Posting], cancel);
        db.Audit("search.words-opened", detail: new { inquiry = id });
        return (InquiryView?)new InquiryView(inquiry.At, who.GetValueOrDefault(inquiry.Posting, ""), inquiry.Purpose, inquiry.Open(installation),
            await db.Records.AsNoTracking().Where(record => records.Contains(record.Id)).OrderBy(record => record.Number)
                .Select(record => new FoundNumberView(record.Id, record.Number, record.Title, record.Stream)).ToListAsync(cancel), records.Count);
    }, cancel);
}

/// <summary>A search as its overseer reads it. Words are null where all they found was destroyed.</summary>
public sealed record InquiryView(DateTimeOffset At, string By, string? Purpose, string? Words, IReadOnlyList<FoundNumberView> Records, int Found);

/// <summary>A record that was found then, and is still there and theirs to see.</summary>
public sealed record FoundNumberView(RecordId Id, string Number, string Title, RecordStream Stream);
