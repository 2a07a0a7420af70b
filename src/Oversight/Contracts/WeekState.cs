namespace Tessera.Oversight.Contracts;

/// <summary>How a week of the log stands.</summary>
public enum WeekState
{
    /// <summary>It is not over.</summary>
    Runs,

    /// <summary>It is over and waits for who signs it.</summary>
    Waits,

    /// <summary>Unsigned a week after it was over.</summary>
    Late,
    Signed,
}
