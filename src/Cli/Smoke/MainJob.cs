using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Tessera.Cli.Smoke;

/// <summary>The main job, step by step: a citizen reports, an analyst vets, the dots connect, a partner acts, the citizen hears what the center chooses to say.</summary>
internal sealed class MainJob(Installation installation, Story story) : IDisposable
{
    private const string Analyst = "noor.castellane@dcap.example";
    private const string SecondReader = "wren.halloway@dcap.example";
    private const string Director = "imara.veldkamp@dcap.example";
    private const string Partner = "suvi.marchetti@poto.example";

    /// <summary>For what machines do; under a second on an idle machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly DemoPeople _people = new(installation);
    private readonly Stopwatch _sinceReport = new();
    private Visitor _analyst = null!;
    private Visitor _second = null!;
    private Visitor _director = null!;
    private Visitor _partner = null!;
    private string _receipt = "";
    private string _tip = "";
    private string _sar = "";
    private string _iseSar = "";
    private string _ask = "";

    public TimeSpan ReportToPartner { get; private set; }

    public IReadOnlyList<(string Name, Func<CancellationToken, Task> Step)> Steps =>
    [
        ("four people sign in with password and code", SignInAsync),
        ("the partner has a call of its own about the same van", PartnerHoldsAsync),
        ("a citizen reports, anonymously", ReportAsync),
        ("the tip is on the analyst's list", FindTipAsync),
        ("the analyst makes a SAR of it", MakeSarAsync),
        ("four checks are made", CheckAsync),
        ("part one: what was seen", PartOneAsync),
        ("part two, by another: what it means", PartTwoAsync),
        ("a third approves the ISE-SAR", ApproveAsync),
        ("until it is given, none of it exists for the partner", StillHiddenAsync),
        ("it is given to the partner with an ask", AskAsync),
        ("it is on the partner's desk, with the dots against its own holdings", PartnerFindsAsync),
        ("the partner accepts, acts, and says what came of it", PartnerActsAsync),
        ("the sender sees it accepted and acted on", TrackAsync),
        ("the supervisor lets the receipt say that somebody acted", TellAsync),
        ("the citizen reads it", CitizenReadsAsync),
    ];

    public void Dispose()
    {
        foreach (var visitor in (Visitor?[])[_analyst, _second, _director, _partner]) visitor?.Dispose();
    }

    private async Task SignInAsync(CancellationToken cancel)
    {
        _analyst = await _people.SignInAsync(Analyst, cancel);
        _second = await _people.SignInAsync(SecondReader, cancel);
        _director = await _people.SignInAsync(Director, cancel);
        _partner = await _people.SignInAsync(Partner, cancel);
    }

    private async Task PartnerHoldsAsync(CancellationToken cancel)
    {
        await _partner.OpenAsync("/calls/new", cancel);
        await _partner.Form("Save the tip").Write("What does the caller say", $"A white van with Virginia plate {story.Plate} stood at the water works fence for two hours.")
            .Write("Plate", story.Plate).Write("Plate state", "VA").SendAsync(cancel);
        _partner.MustSay(story.Plate);
    }

    private async Task ReportAsync(CancellationToken cancel)
    {
        using var citizen = new Visitor(new Uri(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{installation.PortalPort}/")));
        await citizen.OpenAsync("/report", cancel);
        await citizen.Form("Continue").Write("What did you see", story.Report).SendAsync(cancel);
        for (var i = 0; i < 12 && !citizen.HasButton("Send my report"); i++)
        {
            var form = citizen.Form("Continue");
            if (form.Has("License plate")) form.Write("License plate", story.Plate);
            if (form.Has("Landmark")) form.Write("Landmark", story.Place);
            if (form.Has("Phone") && form.Has("Nickname")) form.Write("Name", story.Name).Write("Phone", story.Phone);
            await form.SendAsync(cancel);
        }

        _sinceReport.Start();
        await citizen.Form("Send my report").SendAsync(cancel);
        _receipt = string.Join('-', citizen.Page.QuerySelectorAll(".tp-receipt span").Select(group => group.TextContent));
        if (_receipt.Length == 0) throw new SmokeFailure($"There is no receipt: {citizen.Excerpt()}");
    }

    private async Task FindTipAsync(CancellationToken cancel)
    {
        for (var began = TimeProvider.System.GetTimestamp(); TimeProvider.System.GetElapsedTime(began) < Patience;)
        {
            await _analyst.OpenAsync("/tips", cancel);
            if (_analyst.Page.QuerySelectorAll("a[href^='/tips/']").FirstOrDefault(a => a.TextContent.Contains(story.Name, StringComparison.Ordinal)) is { } row)
            {
                _tip = row.GetAttribute("href")!;
                await _analyst.OpenAsync(_tip, cancel);
                _analyst.MustSay(story.Plate);
                return;
            }

            await Task.Delay(50, cancel);
        }

        throw new SmokeFailure($"The tip about {story.Name} did not come to {Analyst}'s list within {Patience.TotalSeconds} s.");
    }

    private async Task MakeSarAsync(CancellationToken cancel)
    {
        await _analyst.FollowAsync("Make SAR", cancel);
        await _analyst.Form("Make 1 SAR").Write("What was seen, in a line", $"Man posing as relay contractor at {story.Place}").SendAsync(cancel);
        _analyst.MustSay("What was seen");
        _sar = _analyst.At.AbsolutePath;
    }

    private async Task CheckAsync(CancellationToken cancel)
    {
        foreach (var check in (string[])["Our own records", "Duplicates", "eGuardian", "Watch list"])
            await _analyst.Form("Keep 1 check").Choose("What was checked", check).Choose("Nothing was found").SendAsync(cancel);
    }

    private async Task PartOneAsync(CancellationToken cancel)
    {
        await _analyst.Form("Sign part 1")
            .Choose("False information, or misused").Write("Facts for Misrepresentation", "2")
            .Choose("Asks beyond curiosity").Write("Facts for Eliciting information", "1")
            .Write("Additional facts", "The owner says that no crew was due and that the card is not theirs.")
            .Write("Speaks for a nexus", "He asked for the spares and the guards' change together.")
            .Write("Speaks against it", "He may be a contractor who lost his way; he left when he was asked.")
            .SendAsync(cancel);
        _analyst.MustSay("signed by");
    }

    private async Task PartTwoAsync(CancellationToken cancel)
    {
        await _second.OpenAsync(_sar, cancel);
        await _second.Form("Sign part 2").Choose("Yes, ISE-SAR").Write("Why, in your own words", "Posing as staff and asking for spares and guards together fits planning against the site.").SendAsync(cancel);
        _second.MustSay("ISE-SAR");
        _iseSar = _second.At.AbsolutePath;
        if (!_iseSar.StartsWith("/records/", StringComparison.Ordinal)) throw new SmokeFailure($"No ISE-SAR was made: {_second.Excerpt()}");
    }

    private async Task ApproveAsync(CancellationToken cancel)
    {
        await _director.OpenAsync(_iseSar.Replace("/records/", "/sars/", StringComparison.Ordinal) + "/approve", cancel);
        await _director.Form("Approve 1 ISE-SAR").Choose("Yes: it goes only").SendAsync(cancel);
        _director.MustSay("Approved, version 1");
    }

    private async Task StillHiddenAsync(CancellationToken cancel)
    {
        foreach (var page in (string[])[_tip, _sar, _iseSar])
        {
            await _partner.OpenAsync(page, cancel);
            if (_partner.Status is not HttpStatusCode.NotFound || _partner.Text.Contains(story.Place, StringComparison.Ordinal))
                throw new SmokeFailure($"{page} answers {(int)_partner.Status} to {Partner}, to whom nothing was given: {_partner.Excerpt()}");
        }
    }

    private async Task AskAsync(CancellationToken cancel)
    {
        await _director.OpenAsync(_iseSar + "/ask", cancel);
        var due = TimeProvider.System.GetUtcNow().AddDays(1).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);
        await _director.Form("Send").Choose("Potomac Fusion Center").ChooseFirst("What should they do").Write("By when", due)
            .Write("In your words", $"Do you know the van {story.Plate}? Please find its owner.").ChooseFirst("For what purpose")
            .Write("Why do they need to know", "The van is registered in their region.").SendAsync(cancel);
        _director.MustSay("Potomac Fusion Center");
    }

    private async Task PartnerFindsAsync(CancellationToken cancel)
    {
        await _partner.OpenAsync("/", cancel);
        var row = _partner.Page.QuerySelectorAll("a[href^='/asks/']").FirstOrDefault(a => a.TextContent.Contains(story.Place, StringComparison.Ordinal) || a.ParentElement!.TextContent.Contains(story.Place, StringComparison.Ordinal))
            ?? throw new SmokeFailure($"The ask about {story.Place} is not on {Partner}'s desk: {_partner.Excerpt()}");
        ReportToPartner = _sinceReport.Elapsed;
        _ask = row.GetAttribute("href")!;
        for (var began = TimeProvider.System.GetTimestamp(); TimeProvider.System.GetElapsedTime(began) < Patience;)
        {
            await _partner.OpenAsync(_ask, cancel);
            if (_partner.Text.Contains("water works fence", StringComparison.Ordinal)) return;
            await Task.Delay(100, cancel);
        }

        throw new SmokeFailure($"The partner's own call about {story.Plate} is not among the dots of the ask within {Patience.TotalSeconds} s: {_partner.Excerpt()}");
    }

    private async Task PartnerActsAsync(CancellationToken cancel)
    {
        await _partner.OpenAsync(_ask, cancel);
        await _partner.Form("Accept").SendAsync(cancel);
        await _partner.OpenAsync(_ask, cancel);
        await _partner.Form("Mark as done").Choose("What came of it", "identified").Write("In your words", $"The owner of {story.Plate} is known to us.").SendAsync(cancel);
    }

    private async Task TrackAsync(CancellationToken cancel)
    {
        await _director.OpenAsync(_ask, cancel);
        _director.MustSay($"The owner of {story.Plate} is known to us.");
    }

    private async Task TellAsync(CancellationToken cancel)
    {
        await _director.OpenAsync(_tip + "/tell", cancel);
        await _director.Form("Tell 1 receipt").Choose("Somebody acted on it").SendAsync(cancel);
    }

    private async Task CitizenReadsAsync(CancellationToken cancel)
    {
        using var citizen = new Visitor(new Uri(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{installation.PortalPort}/")));
        await citizen.OpenAsync("/receipt", cancel);
        await citizen.Form("Open").Write("receipt", _receipt).SendAsync(cancel);
        citizen.MustSay("acted");
    }
}
