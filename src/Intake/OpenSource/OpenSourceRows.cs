using Tessera.Intake.Import;
using Tessera.Intake.Import.Taking;
using Tessera.Kernel.Geography;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Intake.OpenSource;

/// <summary>A row of a published file becomes an open-source report, issued as it stands: nobody at the center wrote it.</summary>
internal sealed class OpenSourceRows(IRecordWriter writer) : IRowKind
{
    public string Kind => OpenSourceKind.Word;

    public NewRecord RecordOf(ImportedReport report, string source, string timeZone) => new()
    {
        Kind = OpenSourceKind.Word,
        Title = report.Heading,
        Body = BodyOf(report, source, timeZone),
        Text = string.Join("\n", new[] { report.Heading, report.Narrative, report.Category, report.PlaceText }.Concat(report.Attributes.Values).Where(text => !string.IsNullOrEmpty(text))),
        OccurredFrom = report.Occurred?.From.ToUniversalTime(),
        OccurredTo = report.Occurred?.To.ToUniversalTime(),
        SubmitKey = report.Key,
    };

    public async Task PlaceAsync(TesseraDb db, IReadOnlyList<Record> made, CancellationToken cancel)
    {
        foreach (var record in made) await writer.IssueAsync(db, record, cancel);
    }

    private static OpenSourceBody BodyOf(ImportedReport report, string source, string timeZone)
    {
        var point = report.Place is { Kind: not PlaceKind.State } place ? place.Within : (Circle?)null;
        return new()
        {
            Narrative = report.Narrative,
            Category = report.Category,
            When = report.Occurred?.In(timeZone).ToString(),
            Place = report.PlaceText,
            PlaceFound = report.Place is { } found ? $"{found.Name} ({found.Words})" : null,
            Latitude = point?.Center.Latitude,
            Longitude = point?.Center.Longitude,
            WithinMeters = point?.RadiusMeters,
            Attributes = report.Attributes,
            Notes = report.Notes,
            Source = source,
            Row = report.Row,
        };
    }
}
