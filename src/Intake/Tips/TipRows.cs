using System.Globalization;
using System.Text;
using Tessera.Intake.Import;
using Tessera.Intake.Import.Mapping;
using Tessera.Intake.Import.Taking;
using Tessera.Kernel.Geography;
using Tessera.Kernel.Reporting;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;
using Tessera.Tasking.Contracts;

namespace Tessera.Intake.Tips;

/// <summary>A row of a partner's file becomes a tip: it waits on the desk to be screened, like one that came by the form.</summary>
internal sealed class TipRows(IDesk desk) : IRowKind
{
    private const string Channel = "import";

    public string Kind => RowKinds.Tip;

    public NewRecord RecordOf(ImportedReport report, string source, string timeZone)
    {
        var body = BodyOf(report, source, timeZone);
        return new()
        {
            Kind = TipKind.Name,
            Title = report.Heading,
            Body = body,
            Text = TipText.Of(body),
            OccurredFrom = report.Occurred?.From.ToUniversalTime(),
            OccurredTo = report.Occurred?.To.ToUniversalTime(),
            SubmitKey = report.Key,
        };
    }

    public async Task PlaceAsync(TesseraDb db, IReadOnlyList<Record> made, CancellationToken cancel)
    {
        db.AddRange(made.Select(record => new Tip { Record = record.Id, Channel = Channel }));
        await db.SaveChangesAsync(cancel);
        await desk.PutAllAsync(db, [.. made.Select(record => new DeskEntry(
            record.Id, record.Owner, Queues.Tips, record.ReceivedAt + TriageRule.ClockOf(Priority.Routine), record.ReceivedAt, TriageRule.Screen, Priority.Routine))], cancel);
    }

    private static TipBody BodyOf(ImportedReport report, string source, string timeZone) => new()
    {
        What = WithFile(report, source),
        Category = report.Category is { } category && ReportCodes.Category.ContainsKey(category) ? category : null,
        When = new() { InWords = report.Occurred?.In(timeZone).ToString() },
        Where = new() { Address = report.PlaceText, Landmark = report.Place is { Kind: not PlaceKind.State } place ? $"{place.Name} ({place.Words})" : null },
        Channel = Channel,
    };

    /// <summary>The narrative whole, and under it what else the row said and which of it was read with a doubt.</summary>
    private static string WithFile(ImportedReport report, string source)
    {
        var text = new StringBuilder(report.Narrative).Append(CultureInfo.InvariantCulture, $"\n\nFrom {source}, row {report.Row}");
        if (report.Category is { } category) text.Append(CultureInfo.InvariantCulture, $"\ncategory: {category}");
        foreach (var (name, value) in report.Attributes) text.Append(CultureInfo.InvariantCulture, $"\n{name}: {value}");
        foreach (var note in report.Notes) text.Append('\n').Append(note);
        return text.ToString();
    }
}
