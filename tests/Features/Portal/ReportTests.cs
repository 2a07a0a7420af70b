using System.Net;
using Tessera.Kernel.Connections;
using Tessera.Kernel.Reporting;

namespace Tessera.Tests.Features.Portal;

/// <summary>Regulation 7.1 and 7.2: the form, complete without script.</summary>
public sealed class ReportTests(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Narrative = "A man in a work vest asked the guard when shifts change.";

    [Fact]
    public async Task A_report_travels_sealed_from_the_first_page_to_its_receipt()
    {
        using var citizen = new Citizen(host);

        await citizen.OpenAsync("/report");
        citizen.Type("what", "  ¿Vio?  " + Narrative);
        citizen.Type("happening", "no");
        citizen.Type("category", "questions");
        await citizen.PressAsync();
        citizen.Type("when.date", "2026-11-22");
        await citizen.PressAsync();
        citizen.Type("where.city", "Bethesda");
        await citizen.PressAsync();
        citizen.Type("who.0.description", "tall, grey vest");
        await citizen.PressAsync("add");
        citizen.Type("who.1.name", "O’Neil <b>\"x\"</b> & sons");
        await citizen.PressAsync();
        citizen.Type("vehicle.0.plate", "7AB 1234");
        await citizen.PressAsync("review");
        Assert.Contains("7AB 1234", citizen.Text, StringComparison.Ordinal);
        Assert.Contains("O’Neil <b>\"x\"</b> & sons", citizen.Text, StringComparison.Ordinal);
        await citizen.PressAsync("send");

        Assert.Equal(HttpStatusCode.OK, citizen.Status);
        var report = await citizen.OpenedAsync();
        Assert.Equal(("¿Vio?  " + Narrative, "questions", "no", "en"), (report.What, report.Category, report.Happening, report.Language));
        Assert.Equal(("2026-11-22", "Bethesda", "7AB 1234"), (report.When.Date, report.Where.City, report.Vehicles.Single().Plate));
        Assert.Equal(["tall, grey vest", null], report.People.Select(person => person.Description));
        Assert.True(Receipt.TryParse(citizen.Receipt, out var receipt));
        Assert.Equal(receipt.ReplyKey.ToArray(), report.ReplyKey);
        Assert.False(report.By.Named);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_report_with_one_receipt()
    {
        using var citizen = new Citizen(host);
        await citizen.WriteAsync(Narrative);

        using var again = await citizen.PressTwiceAsync("send");

        Assert.Equal(citizen.Receipt, again.Receipt);
        Assert.Equal(1, await EnvelopesAsync(citizen.Receipt));
    }

    [Fact]
    public async Task Eight_at_once_with_the_same_form_are_one_report()
    {
        using var citizen = new Citizen(host);
        await citizen.WriteAsync(Narrative);

        var windows = await citizen.PressTogetherAsync("send", windows: 8);

        var receipt = Assert.Single(windows.Select(each => each.Receipt).Distinct());
        Assert.Equal(1, await EnvelopesAsync(receipt));
    }

    [Fact]
    public async Task A_form_changed_after_it_was_sent_loses_neither_text()
    {
        using var citizen = new Citizen(host);
        await citizen.WriteAsync(Narrative);
        using var tab = new Citizen(host);
        await tab.ContinueAsync(citizen, "to:what");
        await citizen.PressAsync("send");

        tab.Type("what", Narrative + " I forgot: he had a badge.");
        await tab.PressAsync("review");
        await tab.PressAsync("send");

        Assert.Equal(citizen.Receipt, tab.Receipt);
        Assert.Contains("What you changed has been added", tab.Text, StringComparison.Ordinal);
        Assert.Equal(1, await EnvelopesAsync(citizen.Receipt));
        Assert.Equal(Narrative, (await citizen.OpenedAsync()).What);
    }

    [Fact]
    public async Task A_form_changed_after_its_file_was_taken_over_loses_neither_text()
    {
        using var citizen = new Citizen(host);
        await citizen.WriteAsync(Narrative);
        await citizen.PressAsync("to:files");
        citizen.Choose("gate.txt", "seen at the gate"u8.ToArray());
        await citizen.PressAsync("review");
        using var tab = citizen.InOtherWindow();
        await citizen.PressAsync("send");
        File.Delete(Path.Combine(host.Spool, (await citizen.OpenedAsync()).Files.Single().Id.ToString("N")));   // as Intake does, a second later

        await tab.PressAsync("to:what");
        tab.Type("what", Narrative + " I forgot: he had a badge.");
        await tab.PressAsync("review");
        await tab.PressAsync("send");

        Assert.Equal(citizen.Receipt, tab.Receipt);
        Assert.Contains("What you changed has been added", tab.Text, StringComparison.Ordinal);
        Assert.Equal(Narrative + " I forgot: he had a badge.", (await citizen.SaidAsync()).Single().Changed?.What);
    }

    [Fact]
    public async Task What_is_missing_is_said_at_the_top_and_at_the_field_and_what_was_typed_stays()
    {
        using var citizen = new Citizen(host);
        await citizen.OpenAsync("/report");
        citizen.Type("what", "too short");
        citizen.Type("how", "saw");

        await citizen.PressAsync();

        Assert.Equal(HttpStatusCode.BadRequest, citizen.Status);
        Assert.Equal(["Write at least 20 characters about what you saw or heard"], citizen.Errors);
        Assert.Equal("#what", citizen.Page.QuerySelector("#errors a")!.GetAttribute("href"));
        Assert.Equal("true", citizen.Page.QuerySelector("#what")!.GetAttribute("aria-invalid"));
        Assert.Contains("what-error", citizen.Page.QuerySelector("#what")!.GetAttribute("aria-describedby"), StringComparison.Ordinal);
        Assert.Equal(("too short", "saw"), (citizen.Typed("what"), citizen.Typed("how")));
    }

    [Fact]
    public async Task Too_long_a_text_is_kept_and_said()
    {
        using var citizen = new Citizen(host);
        await citizen.OpenAsync("/report");
        var text = new string('ñ', 10_050);
        citizen.Type("what", text);

        await citizen.PressAsync();

        Assert.Equal(HttpStatusCode.BadRequest, citizen.Status);
        Assert.Contains("10050", citizen.Errors.Single(), StringComparison.Ordinal);
        Assert.Equal(text, citizen.Typed("what"));
    }

    [Fact]
    public async Task The_language_can_change_in_the_middle_and_nothing_typed_is_lost()
    {
        using var citizen = new Citizen(host);
        await citizen.OpenAsync("/report");
        citizen.Type("what", Narrative);

        await citizen.PressAsync("stay");

        Assert.Equal("es", citizen.Page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(Narrative, citizen.Typed("what"));
        await citizen.PressAsync("review");
        await citizen.PressAsync("send");
        Assert.Contains("Recibimos su reporte", citizen.Text, StringComparison.Ordinal);
        Assert.Equal("es", (await citizen.OpenedAsync()).Language);
    }

    [Fact]
    public async Task Enter_means_continue_and_not_the_language()
    {
        using var citizen = new Citizen(host);
        await citizen.OpenAsync("/report");

        Assert.Equal("next", citizen.Page.QuerySelector("button[form=report], form#report button")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Words_of_danger_show_911_once_and_the_report_can_be_sent_all_the_same()
    {
        using var citizen = new Citizen(host, "/es");
        await citizen.OpenAsync("/report");
        citizen.Type("what", "Hay un hombre con una pistola aquí en la tienda de la esquina");

        await citizen.PressAsync();
        Assert.NotNull(citizen.Page.QuerySelector("a[href='tel:911'].usa-button"));
        Assert.Equal("emergency", citizen.Step);
        await citizen.PressAsync();
        Assert.Equal("when", citizen.Step);
        await citizen.PressAsync("review");
        await citizen.PressAsync("send");

        Assert.Contains(ReportMarks.Emergency, (await citizen.OpenedAsync()).Marks);
    }

    [Fact]
    public async Task Who_stays_anonymous_sends_no_name_even_if_one_was_typed()
    {
        using var citizen = new Citizen(host);
        await citizen.WriteAsync(Narrative);
        await citizen.PressAsync("to:you");
        citizen.Type("you.named", "no");
        citizen.Type("you.name", "Dana Rivers");
        await citizen.PressAsync();
        await citizen.PressAsync("send");

        Assert.Equal(new ReportedBy(), (await citizen.OpenedAsync()).By);
    }

    [Fact]
    public async Task A_form_outlives_a_restart_of_the_portal()
    {
        using var citizen = new Citizen(host);
        await citizen.WriteAsync(Narrative);

        await host.RestartAsync();

        using var after = new Citizen(host);
        await after.ContinueAsync(citizen, "send");
        Assert.Equal(HttpStatusCode.OK, after.Status);
        Assert.Equal(Narrative, (await after.OpenedAsync()).What);
    }

    [Fact]
    public async Task A_forged_draft_is_not_believed_and_what_is_on_the_page_is_kept()
    {
        using var citizen = new Citizen(host);
        await citizen.OpenAsync("/report");
        citizen.Type("what", Narrative);
        citizen.Type("draft", "Zm9yZ2Vk");

        await citizen.PressAsync();

        Assert.Equal(HttpStatusCode.BadRequest, citizen.Status);
        Assert.Equal(Narrative, citizen.Typed("what"));
    }

    private async Task<long> EnvelopesAsync(string text)
    {
        Assert.True(Receipt.TryParse(text, out var receipt));
        return (await host.Database.ListAsync<long>(
            DatabaseRoles.Owner, "set role tessera_intake; select count(*) from portal.envelope where receipt_hash = @hash", ("hash", receipt.Hash)))[0];
    }
}
