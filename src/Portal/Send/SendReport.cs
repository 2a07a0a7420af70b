using System.Net;
using System.Text.Json;
using Tessera.Kernel.Reporting;
using Tessera.Kernel.Sealing;
using Tessera.Portal.Drafts;
using Tessera.Portal.Emergency;
using Tessera.Portal.Files;
using Tessera.Portal.Flood;
using Tessera.Portal.Speech;
using Tessera.Portal.Steps;
using Tessera.Portal.Store;

namespace Tessera.Portal.Send;

/// <summary>The one way a report leaves the form: sealed to Intake, stored once for each submit key, answered with its receipt.</summary>
internal sealed class SendReport(PortalStore store, SealingKey key, Spool spool, FloodWatch flood, PortalSettings settings)
{
    /// <returns>What is to be corrected first; or the receipt.</returns>
    public async Task<Sent> RunAsync(Draft draft, Language language, IPAddress? sender, CancellationToken cancel)
    {
        var submitKey = SubmitKey.TryParse(draft.Key, out var known) ? known : throw new InvalidOperationException("A draft always has its submit key.");
        var report = Finish(draft, submitKey);
        var gone = report.Files.Where(file => !spool.Has(file.Id)).ToList();
        if (gone.Count > 0 && !await IsStoredAsync(submitKey, cancel)) return new Sent(null, [.. gone.Select(file => new FieldError(Uploads.Field, FilesText.Gone.With(file.Name)))]);

        var plain = JsonSerializer.SerializeToUtf8Bytes(report, SealContexts.Json);
        var fingerprint = submitKey.Fingerprint(plain);
        var stored = await store.SubmitAsync(
            submitKey, fingerprint, flood.GroupOf(sender, report.What), language, key.Seal(plain, SealContexts.Report(submitKey.Hash)), report.Files, cancel);
        if (stored is Stored.Changed) await AddChangeAsync(submitKey, fingerprint, report, language, cancel);
        return new(submitKey.Receipt, [], WasChanged: stored is Stored.Changed);
    }

    private CitizenReport Finish(Draft draft, SubmitKey submitKey)
    {
        foreach (var rows in AllSteps.List.OfType<IRowStep>()) rows.Tidy(draft.Report);
        return draft.Report with
        {
            Center = settings.CenterCode,
            Marks = [.. AlarmRule.Check(draft.Report).Order(StringComparer.Ordinal)],
            By = draft.Report.By.Named ? draft.Report.By : new(),
            ReplyKey = submitKey.Receipt.ReplyKey.ToArray(),
        };
    }

    /// <summary>A retry may come when Intake has taken the files over already: then they are not missing, and what was changed is still to be stored.</summary>
    private async Task<bool> IsStoredAsync(SubmitKey submitKey, CancellationToken cancel) => (await store.OpenAsync(submitKey.Receipt, cancel)).Count > 0;

    /// <summary>The form was sent before and came back with another text (the browser's Back, a second tab): neither is lost.</summary>
    private Task<bool> AddChangeAsync(SubmitKey submitKey, byte[] fingerprint, CitizenReport report, Language language, CancellationToken cancel)
    {
        var message = Guid.CreateVersion7();
        var plain = JsonSerializer.SerializeToUtf8Bytes(new SentMessage { Language = language.Code(), Changed = report, Marks = report.Marks, Files = report.Files }, SealContexts.Json);
        return store.SayAsync(
            submitKey.Receipt, fingerprint, message, key.Seal(plain, SealContexts.Message(message)),
            submitKey.Receipt.ReplyKey.Seal(SendText.Changed.In(language), message), report.Files, cancel);
    }
}

/// <summary>How a sending ended.</summary>
internal sealed record Sent(Receipt? Receipt, IReadOnlyList<FieldError> Errors, bool WasChanged = false);
