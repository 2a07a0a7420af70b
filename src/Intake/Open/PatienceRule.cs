namespace Tessera.Intake.Open;

/// <summary>
/// What cannot be taken whole rests and is tried again, ever longer; then less of it is asked for. So a report is on the desk within four
/// minutes whatever in it throws, under the five of a threat to life (regulation PP-4), and a short trouble of the disk costs it nothing.
/// </summary>
internal static class PatienceRule
{
    private const int WholeTries = 5;
    private const int WordTries = 7;

    public static TimeSpan RestAfter(int failures) => TimeSpan.FromSeconds(failures switch { <= 1 => 2, 2 => 10, 3 => 30, _ => 60 });

    public static HowMuch MuchAfter(int failures) => failures switch { < WholeTries => HowMuch.All, < WordTries => HowMuch.Words, _ => HowMuch.Nothing };
}

/// <summary>How much of an envelope is taken over. What is left stays sealed as it came, and the tip says so.</summary>
internal enum HowMuch
{
    All,

    /// <summary>Its words as plain text; no fields, no files.</summary>
    Words,

    /// <summary>That it came.</summary>
    Nothing,
}
