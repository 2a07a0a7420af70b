using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tessera.Access.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Log;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;
using Tessera.Vetting.Check;
using Tessera.Vetting.Clocks;
using Tessera.Vetting.Determine;
using Tessera.Vetting.Guard;
using Tessera.Vetting.Narrative;
using Tessera.Vetting.Refer;

namespace Tessera.Vetting.Pages;

/// <summary>What the determination page shows: the report in numbered sentences, checks, part one, what is held.</summary>
public sealed record SarPageView
{
    internal SarFile File { get; private init; } = null!;
    internal Determination? Round { get; private init; }
    internal IReadOnlyList<Sentence> Sentences { get; private init; } = [];
    internal IReadOnlyList<CheckMade> Checks { get; private init; } = [];
    internal IReadOnlyList<string> Missing { get; private init; } = [];
    internal IReadOnlyList<ProtectedPassage> Held { get; private init; } = [];
    internal IReadOnlyList<BehaviorFact> Facts { get; private init; } = [];
    internal IReadOnlyList<Argument> Arguments { get; private init; } = [];
    internal IReadOnlyList<Referral> Told { get; private init; } = [];

    /// <summary>The last round that was decided: this one, or the one that was sent back.</summary>
    internal Determination? Decided { get; private init; }
    public string? Rationale { get; private init; }
    public bool IsAuthor { get; private init; }
    public required Reader Reader { get; init; }
    public required IReadOnlyDictionary<PostingId, string> Names { get; init; }

    public Record Record => File.Record;

    internal Vetter Vetter => Vetter.Of(Reader);

    public bool IsFirst => Round?.FirstPerson == Reader.Person;

    /// <summary>The first reader may write: it waits for part one, and the reader vets.</summary>
    public bool MayDetermine => File.Sar.WaitsForPartOne && Vetter.HoldsDuty;

    /// <summary>Part two waits for a trained person who neither signed part one nor made the SAR: SAR-V2, XC-3.</summary>
    public bool MayDecide => File.Sar.Stage == SarStage.PartTwo && Vetter is { HoldsDuty: true, IsTrained: true } && !IsFirst && !IsAuthor;

    public bool MayRefer => File.Sar.IsOpen && ReferralRule.HoldsDuty(Reader);

    /// <summary>In reading order. A passage keeps one number, though two behaviors rest on it.</summary>
    internal IReadOnlyList<string> Passages =>
        [.. Facts.Select(fact => fact.Fact).Distinct(StringComparer.Ordinal).OrderBy(fact => FactFinder.Find(File.Body.Narrative, fact)?.Start ?? int.MaxValue)];

    internal int NumberOf(string fact) => Passages.ToList().IndexOf(fact) + 1;

    internal IReadOnlyList<ReportRun> Runs(Sentence sentence) => ReportRun.Of(File.Body.Narrative, sentence, Passages, Held);

    internal static async Task<SarPageView?> ReadAsync(TesseraDb db, RecordId id, VettingPolicy policy, IRecordWriter records, CancellationToken cancel)
    {
        if (await SarFile.FindAsync(db, id, cancel) is not { } file) return null;

        db.Show(id, file.Record.CurrentVersion);
        var round = await file.LastRoundAsync(db, cancel);
        var decided = round is { Decision: not null } ? round : await db.Determinations.AsNoTracking().Where(d => d.Record == id && d.Decision != null).OrderByDescending(d => d.Round).FirstOrDefaultAsync(cancel);
        var told = await db.Referrals.AsNoTracking().Where(referral => referral.Record == id).OrderBy(referral => referral.At).ToListAsync(cancel);
        var checks = await db.ChecksMade.AsNoTracking().Where(check => check.Record == id).OrderBy(check => check.At).ToListAsync(cancel);
        IEnumerable<PostingId?> people = [file.Record.Author, round?.FirstBy, decided?.SecondBy, .. told.Select(referral => (PostingId?)referral.By), .. checks.Select(check => (PostingId?)check.By)];
        return new SarPageView
        {
            File = file,
            Round = round,
            Sentences = Narrative.Sentences.Of(file.Body.Narrative),
            Checks = checks,
            Missing = ChecksRule.Missing([.. checks.Select(check => check.Type)], policy.MinimumChecks),
            Held = await file.UnansweredAsync(db, cancel),
            Facts = round is null ? [] : await db.BehaviorFacts.AsNoTracking().Where(fact => fact.Determination == round.Id).OrderBy(fact => fact.Id).ToListAsync(cancel),
            Arguments = round is null ? [] : await db.Arguments.AsNoTracking().Where(argument => argument.Determination == round.Id).OrderBy(argument => argument.Position).ToListAsync(cancel),
            Told = told,
            Decided = decided,
            Rationale = decided?.Rationale is { } sealedWords ? await records.UnsealAsync(db, id, sealedWords, "rationale", cancel) : null,
            IsAuthor = await file.AuthorAsync(db, cancel) == db.Reader.Person,
            Reader = db.Reader,
            Names = await db.NamesOfAsync(people.Where(posting => posting is not null).Select(posting => posting!.Value), cancel),
        };
    }

    /// <summary>The draft that was kept; where a round was sent back and nothing is written yet, what was signed before.</summary>
    internal DetermineRequest Draft()
    {
        if (Round?.Draft is { } json && JsonSerializer.Deserialize<DetermineRequest>(json, LogJson.Options) is { Behaviors.Count: 16 } kept) return kept;
        var draft = DetermineRequest.Blank();
        foreach (var line in draft.Behaviors)
            if (Facts.Where(fact => fact.Code == line.Code).ToList() is { Count: > 0 } facts)
                (line.Chosen, line.Facts, line.Observed) = (true, string.Join("; ", facts.Select(fact => fact.Fact)), facts[0].Observed);
        (draft.AdditionalFacts, draft.For, draft.Against) = (Round?.AdditionalFacts, Lines(Argument.For), Lines(Argument.Against));
        return draft;
    }

    private string Lines(string side) => string.Join('\n', Arguments.Where(argument => argument.Side == side).Select(argument => argument.Text));

    internal string NameOf(PostingId? posting) => posting is { } known ? Names.GetValueOrDefault(known, "") : "";
}
