using Tessera.Graph.Contracts;
using Tessera.Tests.Browser.Harness;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Browser.Graph;

/// <summary>The dots by hand.</summary>
public sealed class GraphPagesTests(HostedWorld hosted, Chromium chromium)
{
    private static readonly Dictionary<string, string?> Van = new(StringComparer.Ordinal)
    {
        [MentionAttributes.Plate] = "UKT-4471", [MentionAttributes.PlateState] = "VA", [MentionAttributes.Color] = "white", [MentionAttributes.Model] = "van",
    };

    [Fact]
    public async Task The_keys_say_same_and_undo_takes_it_back()
    {
        var (analyst, record, _) = await AReportWithDotsAsync();
        await using var visit = await chromium.OpenAsync(hosted.Address, Screen.Desk, analyst.Secret);
        await visit.GoAsync($"/records/{record}");
        var before = await visit.Page.Locator("[aria-label=Dots]").InnerTextAsync();

        await visit.Page.Keyboard.PressAsync("y");
        await visit.Page.GetByText("You said VA UKT-4471, white van is the same.").WaitForAsync();
        await visit.Page.Keyboard.PressAsync("Control+z");
        await visit.Page.GetByText("You said").WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Hidden });

        Assert.Equal(before, await visit.Page.Locator("[aria-label=Dots]").InnerTextAsync());
    }

    private async Task<(Member Analyst, string Record, string Entity)> AReportWithDotsAsync()
    {
        var world = new GraphWorld(hosted.World);
        var center = await hosted.World.CenterAsync();
        var analyst = await hosted.World.StaffAsync(center, "write", "triage", "vet", "privacy");
        await world.ARecordAsync(analyst, "Theft of relay parts at Brandt Mill", "A man sold relay parts.",
            GraphWorld.APerson("Jory Pellant", "1987-04-05", "571-555-0148") with { Role = MentionRole.Subject, Grade = new("A", "1") });
        await world.ARecordAsync(analyst, "Van at Fallsmere intake", "A white van was parked at the intake.", new NewMention { Kind = MentionKind.Vehicle, Attributes = Van });
        var van = new NewMention { Kind = MentionKind.Vehicle, Attributes = Van };
        var man = GraphWorld.APerson("Jorey Pellant", null, "(571) 555-0148") with { Role = MentionRole.Subject, Grade = new("B", "2"), Links = [new(van.Id, LinkKind.SeenAt)] };
        var record = await world.ARecordAsync(analyst, "Man posing as relay contractor at Ardley Substation",
            "About 05:05 a man in a hi-vis vest walked up to the north gate and gave the name Jorey Pellant and the number 571-555-0148.", man, van, GraphWorld.APhone("571-555-0148"));
        await world.MatchedAsync();
        return (analyst, record.Id.ToString(), man.Id.ToString());
    }
}
