using Tessera.Kernel.Work;

namespace Tessera.Oversight.Waiting;

/// <summary>One kind of thing that waits for the privacy officer, read under the wall as they are.</summary>
internal interface IPrivacyQueue
{
    /// <summary>In the address: <c>?show=holds</c>.</summary>
    string Key { get; }

    string Label { get; }

    /// <summary>What is said when nothing waits.</summary>
    string Nothing { get; }

    Task<(int Count, IReadOnlyList<WaitingView> Rows)> ReadAsync(TesseraDb db, DateTimeOffset now, CancellationToken cancel);
}
