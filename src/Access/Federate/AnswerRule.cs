using System.Globalization;
using System.Security.Claims;

namespace Tessera.Access.Federate;

/// <summary>What must stand in a signed answer beside what the protocol asks. Pure.</summary>
internal static class AnswerRule
{
    public const string Level = "acr";

    // Two clocks that are not quite the same.
    private static readonly TimeSpan _skew = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Null: it is believed. The person proved themselves there just now, not this morning: an unlocked desk elsewhere opens none here
    /// (CJIS AC-11, IA-11), and by two factors (IA-2(1)).
    /// </summary>
    public static string? WhyNot(Provider provider, IReadOnlyList<Claim> claims, DateTimeOffset askedAt, DateTimeOffset now)
    {
        if (One(claims, "iss") != provider.Issuer) return "issuer";
        if (One(claims, "sub") is not { Length: > 0 and <= 255 }) return "subject";
        if (!long.TryParse(One(claims, "auth_time"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return "auth-time";
        var provedAt = DateTimeOffset.FromUnixTimeSeconds(Math.Min(seconds, 253_402_300_799));
        if (provedAt < askedAt - _skew || provedAt > now + _skew) return "auth-time";
        return LevelOf(claims) is { } level && provider.Levels.Contains(level) ? null : "level";
    }

    /// <summary>What is kept of it, and the names it says without being registered for them.</summary>
    public static (IReadOnlyDictionary<string, string> Kept, IReadOnlyList<string> NotTheirs) Accept(Provider provider, IReadOnlyList<Claim> claims)
    {
        var kept = new Dictionary<string, string>(StringComparer.Ordinal) { [Level] = LevelOf(claims)! };
        foreach (var name in Gfipm.All.Where(provider.Attributes.Contains))
            if (One(claims, name) is { } said && Gfipm.Read(name, said) is { } value) kept[name] = value;
        return (kept, [.. Gfipm.All.Where(name => !provider.Attributes.Contains(name) && claims.Any(claim => claim.Type == name))]);
    }

    private static string? LevelOf(IReadOnlyList<Claim> claims) => One(claims, Level) ?? One(claims, Gfipm.Level);

    /// <summary>Said twice is not said: nobody chooses among two values.</summary>
    private static string? One(IReadOnlyList<Claim> claims, string name) => claims.Where(claim => claim.Type == name).Take(2).ToList() is [var only] ? only.Value : null;
}
