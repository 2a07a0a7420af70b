using Tessera.Intake.Import.Taking;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Intake.Import;

/// <summary>A kind of record that rows of a file may become; the map's <c>kind</c> names it.</summary>
internal interface IRowKind
{
    string Kind { get; }

    NewRecord RecordOf(ImportedReport report, string source, string timeZone);

    /// <summary>What follows in the same transaction: they are issued as they stand, or put on a desk.</summary>
    Task PlaceAsync(TesseraDb db, IReadOnlyList<Record> made, CancellationToken cancel);
}
