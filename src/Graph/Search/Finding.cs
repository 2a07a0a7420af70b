using Tessera.Kernel.Work;

namespace Tessera.Graph.Search;

/// <summary>Everything that words find for one reader; what is restricted, within a piece of work only.</summary>
internal sealed record Findings(IReadOnlyList<FoundRecordView> Records, IReadOnlyList<FoundThingView> Things, bool ThingsReady)
{
    /// <summary>Things first: who types a plate wants the vehicle, and the reports that name it stand in its row.</summary>
    public IEnumerable<FoundView> All => [.. Things, .. Records];

    public bool IsCut => Records.Count > RecordSearch.Most;
}

internal sealed class Finding(ThingSearch things)
{
    public async Task<Findings> RunAsync(TesseraDb db, string words, CancellationToken cancel)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(db.Reader.TimeZone);
        return new(
            await RecordSearch.FindAsync(db, words, zone, cancel),
            await things.FindAsync(db, words, zone, cancel),
            things.IsReady);
    }
}
