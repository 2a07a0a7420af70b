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
    public required Reader Reader { get; init; }
    public required IReadOnlyDictionary<PostingId, string> Names { get; init; }

    public Record Record => File.Record;

    /// <summary>The first reader may write: it waits for part one, and the reader vets.</summary>
    public bool MayDetermine => File.Sar.WaitsForPartOne && Reader.Holds(Duties.Vet);

    /// <summary>Part two waits, and this reader did not sign part one.</summary>
    public bool MayDecide => File.Sar.Stage == SarStage.PartTwo && Reader.Holds(Duties.Vet) && Round?.FirstPerson != Reader.Person;

    internal static async Task<SarPageView?> ReadAsync(TesseraDb db, RecordId id, VettingPolicy policy, CancellationToken cancel)
    {
        if (await SarFile.FindAsync(db, id, cancel) is not { } file) return null;

        db.Show(id, file.Record.CurrentVersion);
        var round = await file.LastRoundAsync(db, cancel);
        var checks = await db.ChecksMade.AsNoTracking().Where(check => check.Record == id).OrderBy(check => check.At).ToListAsync(cancel);
        IEnumerable<PostingId?> people = [file.Record.Author, round?.FirstBy, round?.SecondBy, .. checks.Select(check => (PostingId?)check.By)];
        return new SarPageView
        {
            File = file,
            Round = round,
            Sentences = Narrative.Sentences.Of(file.Body.Narrative),
            Checks = checks,
            Missing = ChecksRule.Missing([.. checks.Select(check => check.Type)], policy.MinimumChecks),
            Held = await file.UnansweredAsync(db, cancel),
            Facts = round is null ? [] : await db.BehaviorFacts.AsNoTracking().Where(fact => fact.Determination == round.Id).ToListAsync(cancel),
            Arguments = round is null ? [] : await db.Arguments.AsNoTracking().Where(argument => argument.Determination == round.Id).OrderBy(argument => argument.Position).ToListAsync(cancel),
            Reader = db.Reader,
            Names = await db.NamesOfAsync(people.Where(posting => posting is not null).Select(posting => posting!.Value), cancel),
        };
    }

    internal DetermineRequest Draft()
    {
        var draft = Round?.Draft is { } json ? JsonSerializer.Deserialize<DetermineRequest>(json, LogJson.Options) : null;
        return draft is { Behaviors.Count: 16 } ? draft : DetermineRequest.Blank();
    }

    internal string NameOf(PostingId? posting) => posting is { } known ? Names.GetValueOrDefault(known, "") : "";
}
