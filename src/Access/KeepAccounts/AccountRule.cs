namespace Tessera.Access.KeepAccounts;

/// <summary>Why an account opens nothing though both factors were right: CJIS AC-2. Null: it opens.</summary>
internal static class AccountRule
{
    public static string? WhyClosed(AccountFacts facts)
    {
        if (!facts.Active) return "closed";
        if (facts.UntilAt <= facts.At) return "expired";           // temporary and emergency accounts end by themselves: AC-2(2)
        if (facts.LastUsed + facts.Inactive <= facts.At) return "inactive"; // ninety days at most: AC-2(3)
        if (!facts.IsPosted) return "no-posting";
        return facts.Gate == "closed" ? "not-assured" : null;
    }

    /// <summary>What is said to the person, who has proved that they are it.</summary>
    public static string? WordsOf(string? why) => why switch
    {
        "closed" => "Your account was closed by who keeps accounts at your center.",
        "expired" => "Your account was made for a short time, which is over.",
        "inactive" => "Your account was not used for ninety days, so it is asleep.",
        "no-posting" => "You have no posting today.",
        "not-assured" => "What your center must have on file of you (who you are, screening, training, the yearly agreement) is missing or has ended.",
        _ => null,
    };
}

/// <summary>What the rule decides by, at the database's time.</summary>
internal sealed record AccountFacts(bool Active, DateTimeOffset? UntilAt, DateTimeOffset LastUsed, TimeSpan Inactive, bool IsPosted, string Gate, DateTimeOffset At);
