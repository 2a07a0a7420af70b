using System.Net;
using System.Text;
using Tessera.Kernel.Connections;
using Tessera.Kernel.Reporting;

namespace Tessera.Tests.Features.Portal;

/// <summary>Regulation 7.2, PP-6: two ways, anonymous, by receipt.</summary>
public sealed class ReceiptTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task The_receipt_opens_what_the_center_chose_to_say_and_both_sides_messages()
    {
        using var citizen = await SentAsync();
        var (receipt, envelope) = await EnvelopeAsync(citizen.Receipt);
        var question = Guid.CreateVersion7();
        await host.Database.RunAsync(
            DatabaseRoles.App, "select portal.tell(@envelope, 'more'), portal.answer(@envelope, @message, @copy)",
            ("envelope", envelope), ("message", question), ("copy", receipt.ReplyKey.Seal("¿Did he touch the gate?", question)));

        using var later = new Citizen(host);
        await later.OpenAsync("/receipt");
        later.Type("code", citizen.Receipt.ToLowerInvariant().Replace('-', ' '));
        await later.PressAsync("", "form[action='/receipt']");

        Assert.Contains("We have a question", later.Text, StringComparison.Ordinal);
        Assert.Contains("¿Did he touch the gate?", later.Text, StringComparison.Ordinal);

        later.Type("more", "He opened the box with a key.");
        later.Choose("box.txt", Encoding.UTF8.GetBytes("a drawing"));
        await later.PressAsync("send", "form#say");
        Assert.Contains("He opened the box with a key.", later.Text, StringComparison.Ordinal);
        Assert.Contains("1 file", later.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_said_opens_only_at_intake_and_names_its_files()
    {
        using var citizen = await SentAsync();
        citizen.Type("more", "One more thing: the van was blue.");
        await citizen.PressAsync("send", "form#say");

        Assert.Equal(["One more thing: the van was blue."], (await citizen.SaidAsync()).Select(said => said.Text));
    }

    [Fact]
    public async Task The_same_page_sent_twice_is_one_message_and_with_other_words_it_is_a_second_one()
    {
        using var citizen = await SentAsync();
        using var again = citizen.InOtherWindow();
        using var other = citizen.InOtherWindow();

        citizen.Type("more", "The van was blue.");
        await citizen.PressAsync("send", "form#say");
        again.Type("more", "The van was blue.");
        await again.PressAsync("send", "form#say");
        other.Type("more", "And its plate was from Maine.");
        await other.PressAsync("send", "form#say");

        Assert.Equal(["The van was blue.", "And its plate was from Maine."], (await citizen.SaidAsync()).Select(said => said.Text));
        Assert.Contains("And its plate was from Maine.", other.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_mistyped_and_unknown_receipts_get_the_same_answer()
    {
        var answers = new List<string>();
        foreach (var code in new[] { "hello", "ZZZZ-ZZZZ-ZZZZ-ZZZZ-Q", SubmitKey.New().Receipt.ToString() })
        {
            using var citizen = await TryAsync(code);
            Assert.Equal(HttpStatusCode.NotFound, citizen.Status);
            Assert.Equal(code, citizen.Typed("code"));
            answers.Add(citizen.Html.Replace(code, "", StringComparison.Ordinal));
        }

        Assert.Single(answers.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Five_wrong_tries_close_that_beginning_and_nobody_elses()
    {
        using var citizen = await SentAsync();
        var wrong = SubmitKey.New().Receipt.ToString();
        for (var n = 0; n < 5; n++)
        {
            using var each = await TryAsync(wrong);
            Assert.Equal(HttpStatusCode.NotFound, each.Status);
        }

        using var sixth = await TryAsync(wrong);
        using var other = await TryAsync(citizen.Receipt);

        Assert.Equal(HttpStatusCode.TooManyRequests, sixth.Status);
        Assert.Equal(HttpStatusCode.OK, other.Status);
    }

    [Fact]
    public async Task A_message_without_anything_is_asked_for_again()
    {
        using var citizen = await SentAsync();

        await citizen.PressAsync("send", "form#say");

        Assert.Equal(HttpStatusCode.BadRequest, citizen.Status);
        Assert.Equal(["Write something, or choose a file"], citizen.Errors);
    }

    [Fact]
    public async Task The_receipt_can_be_saved_as_a_file()
    {
        using var citizen = await SentAsync();
        var receipt = citizen.Receipt;

        await citizen.PressAsync("", "form[action='/receipt/save']");

        Assert.Contains(receipt, citizen.Html, StringComparison.Ordinal);
    }

    private async Task<Citizen> SentAsync()
    {
        var citizen = new Citizen(host);
        await citizen.WriteAsync("A man in a work vest asked the guard when shifts change.");
        await citizen.PressAsync("send");
        return citizen;
    }

    private async Task<Citizen> TryAsync(string code)
    {
        var citizen = new Citizen(host);
        await citizen.OpenAsync("/receipt");
        citizen.Type("code", code);
        await citizen.PressAsync("", "form[action='/receipt']");
        return citizen;
    }

    private async Task<(Receipt Receipt, Guid Envelope)> EnvelopeAsync(string text)
    {
        Assert.True(Receipt.TryParse(text, out var receipt));
        return (receipt, (await host.Database.ListAsync<Guid>(
            DatabaseRoles.Owner, "set role tessera_intake; select id from portal.envelope where receipt_hash = @hash", ("hash", receipt.Hash)))[0]);
    }
}
