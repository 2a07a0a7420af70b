using Tessera.Intake.Contracts;
using Tessera.Intake.Import.Dates;
using Tessera.Intake.Import.Mapping;
using Tessera.Intake.Import.Reading;
using Tessera.Intake.Import.Taking;
using Tessera.Kernel.Geography;
using Tessera.Kernel.Time;

namespace Tessera.Intake.Import;

/// <summary>What an import would do, without doing it.</summary>
internal sealed class LookIntoFile(TimeProvider clock) : IFileLook
{
    private const int Previewed = 10;
    private const int Sampled = 500;

    public string SuggestMap(Stream file, string source)
    {
        using var table = SourceFile.Open(file);
        return SuggestedMap.Of(source, table.Columns, [.. table.Rows().Take(Sampled)]);
    }

    public ImportPreview Preview(Stream file, string map)
    {
        var wanted = MapFile.Read(map);
        using var table = SourceFile.Open(file, wanted.Table);
        var bound = BoundMap.Bind(wanted, table.Columns);
        var taker = new RowTaker(bound, new(clock.GetUtcNow().DayAt(DateRules.UnitedStates)), Gazetteer.Instance);
        return new()
        {
            File = table.Description,
            Rows = [.. table.Rows().Select(taker.Take).OfType<RowOutcome>().Take(Previewed).Select(Shown)],
            Notes = table.Notes,
            UnusedColumns = bound.Unused,
        };
    }

    private static PreviewRow Shown(RowOutcome outcome) => outcome switch
    {
        RowRefused refused => new(refused.Row, refused.Value, "", "", [], refused.Column is null ? refused.Why : $"{refused.Column}: {refused.Why}"),
        ImportedReport report => new(report.Row, report.Heading, report.Occurred?.ToString() ?? "", WhereOf(report), report.Notes, null),
        _ => throw new InvalidOperationException("A row is taken or refused."),
    };

    private static string WhereOf(ImportedReport report) => report.Place is { } place ? $"{place.Name} ({place.Words})" : report.PlaceText ?? "";
}
