using Tessera.Kernel.Connections;

namespace Tessera.Kernel.Log;

/// <summary>What walking the whole chain found, and when.</summary>
public sealed record ChainVerdict(DateTimeOffset At, long Verified, IReadOnlyList<LogFinding> Findings, HeadExport.SignedHead? Head)
{
    public bool Holds => Findings.Count == 0;
}

/// <summary>Verifies the log's chain for who oversees it: at most once a minute, one walk at a time.</summary>
public sealed class ChainState(TesseraConnections connections, LogSigner signer, HeadExport export, DayHeadFolder days, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Least = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _walking = new(1, 1);
    private ChainVerdict? _last;

    /// <summary>The last verdict, when it is younger than this; else a new one.</summary>
    public async Task<ChainVerdict> NotOlderThanAsync(TimeSpan age, CancellationToken cancel)
    {
        await _walking.WaitAsync(cancel);
        try
        {
            var oldest = clock.GetUtcNow() - (age < Least ? Least : age);
            if (_last is { } last && last.At > oldest) return last;

            var at = clock.GetUtcNow();
            var (verified, findings) = await new LogVerifier(connections.ForRole(DatabaseRoles.Sealer), signer, export, days).RunAsync(progress: null, cancel);
            return _last = new(at, verified, findings, export.ReadAll() is [.., var head] ? head : null);
        }
        finally
        {
            _walking.Release();
        }
    }

    public void Dispose() => _walking.Dispose();
}
