using System.Net;
using System.Security.Cryptography;
using System.Text;
using Tessera.Kernel.Ids;

namespace Tessera.Portal.Flood;

/// <summary>
/// Sees that many reports come from one sender, or say the same, and gives them one group, so that the desk can take them together. None is refused.
/// It knows senders only as HMACs under a random salt that lives in memory for a day at most (regulation 7.2, PP-2); the group is a random id, and tells nothing of either.
/// </summary>
internal sealed class FloodWatch(PortalSettings settings, TimeProvider clock)
{
    public static readonly TimeSpan SaltLife = TimeSpan.FromHours(24);
    private const int Most = 100_000;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Seen> _seen = new(StringComparer.Ordinal);
    private byte[] _salt = RandomNumberGenerator.GetBytes(32);
    private DateTimeOffset _saltUntil = clock.GetUtcNow() + SaltLife;

    public Guid? GroupOf(IPAddress? sender, string? text)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            if (now >= _saltUntil || _seen.Count > Most) Forget(now);

            var bySender = sender is null ? null : Count(HashOf("sender"u8, sender.GetAddressBytes()), now);
            var byText = text is null ? null : Count(HashOf("text"u8, Encoding.UTF8.GetBytes(string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant())), now);
            return byText ?? bySender;
        }
    }

    private Guid? Count(string who, DateTimeOffset now)
    {
        if (!_seen.TryGetValue(who, out var seen)) _seen[who] = seen = new();
        seen.At.Enqueue(now);
        while (seen.At.Count > settings.FloodCount + 1 || now - seen.At.Peek() > TimeSpan.FromMinutes(settings.FloodMinutes)) seen.At.Dequeue();
        return seen.At.Count > settings.FloodCount ? seen.Group ??= Secrets.RandomId() : null;
    }

    private string HashOf(ReadOnlySpan<byte> what, ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(HMACSHA256.HashData(_salt, (byte[])[.. what, 0, .. bytes]));

    private void Forget(DateTimeOffset now)
    {
        _seen.Clear();
        _salt = RandomNumberGenerator.GetBytes(32);
        _saltUntil = now + SaltLife;
    }

    private sealed class Seen
    {
        public Queue<DateTimeOffset> At { get; } = new();

        public Guid? Group { get; set; }
    }
}
