using Tessera.Intake.Tips;
using Tessera.Kernel.Reporting;

namespace Tessera.Tests.Rules.Intake;

public class TipTextTests
{
    [Fact]
    public void A_title_is_the_first_sentence() =>
        Assert.Equal("Two people filmed the badge readers", TipText.Title(new TipBody { What = "Two people filmed the badge readers. They left in a van." }));

    [Fact]
    public void A_long_title_is_cut_at_a_word()
    {
        var title = TipText.Title(new TipBody { What = new string('a', 50) + " " + new string('b', 30) + " " + new string('c', 50) });

        Assert.EndsWith("b…", title, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_has_every_field_and_never_who_reported()
    {
        var report = new CitizenReport
        {
            What = "A drone over the intake.",
            Where = new ReportedPlace { City = "Fallsmere", State = "VA" },
            People = [new ReportedPerson { Name = "Quill Sandoval" }],
            By = new ReportedBy { Named = true, Name = "Hidden Reporter", Phone = "202-555-0147" },
        };

        var text = TipText.Of(TipBody.Of(report, "portal"));

        Assert.Contains("Fallsmere, VA", text, StringComparison.Ordinal);
        Assert.Contains("Quill Sandoval", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hidden", text, StringComparison.Ordinal);
        Assert.DoesNotContain("0147", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_anonymous_have_no_reporter_text() => Assert.Null(ReporterText.Of(new ReportedBy { Named = false, Name = "Left in the form" }));
}
