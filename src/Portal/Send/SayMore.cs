using System.Text.Json;
using Tessera.Kernel.Reporting;
using Tessera.Kernel.Sealing;
using Tessera.Portal.Emergency;
using Tessera.Portal.Speech;
using Tessera.Portal.Store;

namespace Tessera.Portal.Send;

/// <summary>
/// A message from the holder of a receipt: sealed to Intake, and once more under the receipt's key so that its writer can read it again.
/// Known by key and content together: the same page sent twice is one message, and sent again with other words it is a second one.
/// </summary>
internal sealed class SayMore(PortalStore store, SealingKey key)
{
    /// <returns>False when there is no such receipt.</returns>
    public Task<bool> RunAsync(Receipt receipt, SubmitKey sayKey, string? text, IReadOnlyList<ReportedFile> files, Language language, CancellationToken cancel)
    {
        var message = Guid.CreateVersion7();
        var said = new SentMessage { Language = language.Code(), Text = text, Files = [.. files], Marks = [.. AlarmRule.Check(text)] };
        var plain = JsonSerializer.SerializeToUtf8Bytes(said, SealContexts.Json);
        return store.SayAsync(
            receipt, sayKey.Fingerprint(plain), message, key.Seal(plain, SealContexts.Message(message)),
            receipt.ReplyKey.Seal(text ?? "", message), files, cancel);
    }
}
