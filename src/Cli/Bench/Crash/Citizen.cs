using System.Net;
using Tessera.Cli.Smoke;

namespace Tessera.Cli.Bench.Crash;

/// <summary>Somebody who reports while everything breaks: sends the same form again when the answer is lost, goes back from an error page, and does not give up.</summary>
internal sealed class Citizen(Uri portal, Random random) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly Visitor _browser = new(portal);

    /// <summary>How often an answer was lost or an error page came.</summary>
    public int Troubles { get; private set; }

    /// <returns>The receipt as it is read aloud.</returns>
    public async Task<string> ReportAsync(Submission submission, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        await InsistAsync(() => _browser.OpenAsync("/report", patience.Token), patience.Token);
        while (Receipt() is null)
        {
            await InsistAsync(() => GoOnAsync(submission, patience.Token), patience.Token);
            await Task.Delay(random.Next(200), patience.Token);
        }

        return Receipt()!;
    }

    /// <summary>Whether the receipt opens, and to what was answered first.</summary>
    public async Task<bool> OpensAsync(string receipt, CancellationToken cancel)
    {
        await _browser.OpenAsync("/receipt", cancel);
        await _browser.Form("Open").Write("receipt", receipt).SendAsync(cancel);
        return _browser.Status is HttpStatusCode.OK && Receipt() == receipt;
    }

    public void Dispose() => _browser.Dispose();

    private string? Receipt() =>
        string.Join('-', _browser.Page.QuerySelectorAll(".tp-receipt span").Select(group => group.TextContent)) is { Length: > 0 } receipt ? receipt : null;

    private async Task GoOnAsync(Submission submission, CancellationToken cancel)
    {
        if (_browser.HasButton("Send my report"))
        {
            await _browser.Form("Send my report").SendAsync(cancel);
        }
        else if (_browser.HasButton("Continue"))
        {
            await FillIn(_browser.Form("Continue"), submission).SendAsync(cancel);
        }
        else
        {
            Troubles++;
            await Task.Delay(250, cancel);
            if (!_browser.Back()) await _browser.OpenAsync("/report", cancel);
        }
    }

    private Filling FillIn(Filling form, Submission submission)
    {
        if (form.Has("What did you see")) form.Write("What did you see", submission.What);
        if (form.Has("License plate")) form.Write("License plate", submission.Plate);
        if (_browser.Page.QuerySelector("input[type=file]") is not null && _browser.Page.QuerySelector(".tp-name") is null) form.AttachTo("files", submission.FileName, submission.File);
        return form;
    }

    /// <summary>An answer that never came: the same is sent again.</summary>
    private async Task InsistAsync(Func<Task> act, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                await act();
                return;
            }
            catch (Exception error) when (error is HttpRequestException or IOException || (error is OperationCanceledException && !cancel.IsCancellationRequested))
            {
                Troubles++;
                await Task.Delay(250, cancel);
            }
        }
    }
}
