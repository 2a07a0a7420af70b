using Tessera.Intake.Contracts;
using Tessera.Intake.Import.Taking;

namespace Tessera.Intake.Import;

/// <summary>Counts what becomes of the rows, and writes each that is not taken to the report, in the file's order.</summary>
internal sealed class ImportTally
{
    private readonly TextWriter? _report;

    public ImportTally(TextWriter? report)
    {
        _report = report;
        if (report is not null) RefusalReport.WriteHeader(report);
    }

    public ImportCount Count { get; private set; } = new();

    /// <summary>Adds a batch; <paramref name="written"/> says of each taken row what the database said: null written, empty known, else why not.</summary>
    public void Add(IReadOnlyList<RowOutcome?> rows, IReadOnlyList<string?> written)
    {
        var next = 0;
        foreach (var row in rows)
        {
            if (row is null) Count = Count with { Hidden = Count.Hidden + 1 };
            else if (row is RowRefused refused) Refuse(refused);
            else Add((ImportedReport)row, written[next++]);
        }

        _report?.Flush();
    }

    private void Add(ImportedReport report, string? why)
    {
        if (why is null) Count = Count with { Taken = Count.Taken + 1, WithNotes = Count.WithNotes + (report.Notes.Count > 0 ? 1 : 0) };
        else if (why.Length == 0) Count = Count with { Known = Count.Known + 1 };
        else Refuse(new(report.Row, report.Line, null, "", why));
    }

    private void Refuse(RowRefused refused)
    {
        Count = Count with { Refused = Count.Refused + 1 };
        if (_report is not null) RefusalReport.Write(_report, refused);
    }
}
