using System.Security.Cryptography;
using Tessera.Kernel.Reporting;

namespace Tessera.Portal.Flood;

/// <summary>
/// Five wrong receipts that begin alike close that beginning for 15 minutes (regulation 7.2, PP-6). Counted by the first 40 bits, not by address:
/// a stranger's guesses never begin like yours, so nobody locks you out, and who found half of a receipt cannot try out the rest (docs/decisions/0021).
/// Kept as HMACs in memory: the database must not hold 40 bits of anything.
/// </summary>
internal sealed class WrongReceipts(TimeProvider clock)
{
    public const int Tries = 5;
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);
    private const int Most = 100_000;
    private readonly Lock _lock = new();
    private readonly byte[] _salt = RandomNumberGenerator.GetBytes(32);
    private readonly Dictionary<string, (int Count, DateTimeOffset Last)> _wrong = new(StringComparer.Ordinal);

    public bool IsLocked(Receipt receipt)
    {
        lock (_lock)
        {
            return _wrong.TryGetValue(BeginningOf(receipt), out var wrong) && wrong.Count >= Tries && clock.GetUtcNow() - wrong.Last < Pause;
        }
    }

    public void Count(Receipt receipt)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            if (_wrong.Count > Most) _wrong.Clear();
            var beginning = BeginningOf(receipt);
            var before = _wrong.TryGetValue(beginning, out var wrong) && now - wrong.Last < Pause ? wrong.Count : 0;
            _wrong[beginning] = (before + 1, now);
        }
    }

    private string BeginningOf(Receipt receipt) => Convert.ToHexStringLower(HMACSHA256.HashData(_salt, receipt.FirstHalf));
}
