using Tessera.Intake.Open;
using Tessera.Intake.Tips;
using Tessera.Kernel.Reporting;
using Tessera.Records.Contracts;

namespace Tessera.Tests.Rules.Intake;

/// <summary>What cannot be taken field by field is taken as words; whatever a sender put where, none of it is lost and none of it throws.</summary>
public class WordsOfTests
{
    [Fact]
    public void Every_word_is_there_and_no_sign_the_database_refuses()
    {
        var words = WordsOf.Report(new()
        {
            What = "A man \0 asked about guards.\n\uD83D Twice.",
            Where = new() { City = "Quill\u0001mere" },
            Vehicles = [new() { Plate = "QX 4471" }, null!],
            People = null!,
            Marks = [ReportMarks.School, "no such mark", null!],
            By = new() { Named = true, Name = "Hidden\0 Reporter" },
        });

        Assert.Equal("A man  asked about guards.\n\uFFFD Twice.", words.What!.Split("\nwhere")[0]);
        Assert.Contains("where city: Quillmere", words.What, StringComparison.Ordinal);
        Assert.Contains("vehicles 1 plate: QX 4471", words.What, StringComparison.Ordinal);
        Assert.DoesNotContain("Hidden", words.What, StringComparison.Ordinal);
        Assert.Equal("Hidden Reporter", words.By.Name);
        Assert.Equal([ReportMarks.School, ReportMarks.Unread], words.Marks);
    }

    [Fact]
    public void What_nobody_could_read_in_full_is_not_taken_for_harmless()
    {
        var unopened = WordsOf.Unopened(files: 2);

        Assert.Equal(Priority.High, TriageRule.PriorityOf(TipBody.Of(unopened, "portal"), unopened.Marks));
        Assert.Contains("with 2 files", unopened.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_report_is_words_too() =>
        Assert.Equal("Now with a plate.\nwhere zip: 22193", WordsOf.Message(new() { Changed = new() { What = "Now with a plate.", Where = new() { Zip = "22193" } } }));
}
