using Tessera.Tests.Browser.Harness;
using UglyToad.PdfPig;

namespace Tessera.Tests.Browser.Workspace;

/// <summary>Paper leaves the house: its marking stands at the head and the foot of every sheet (32 CFR 2002.20).</summary>
public sealed class PrintTests(HostedWorld hosted, Chromium chromium)
{
    private const string Marking = "UNCLASSIFIED//FOR";

    [Fact]
    public async Task The_marking_is_at_the_head_and_the_foot_of_every_sheet()
    {
        await using var visit = await chromium.OpenAsync(hosted.Address, Screen.Desk with { Theme = Theme.Dark }, await hosted.SomebodyAsync());
        await visit.GoAsync("/help/components");

        using var paper = PdfDocument.Open(await visit.Page.PdfAsync(new() { Format = "Letter" }));

        Assert.True(paper.NumberOfPages > 1);
        Assert.All(paper.GetPages(), sheet =>
        {
            var marks = sheet.GetWords().Where(word => word.Text == Marking).Select(word => word.BoundingBox.Bottom / sheet.Height).ToList();
            Assert.Contains(marks, height => height > 0.85);
            Assert.True(marks.Count > 1, "The foot of the sheet, or the end of the last one, is marked too.");
        });
    }
}
