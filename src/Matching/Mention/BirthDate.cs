namespace Tessera.Matching;

/// <summary>A day, a year, or a span of days somebody was born in; <paramref name="Estimated"/> where somebody guessed by looking.</summary>
public readonly record struct BirthDate(DateOnly From, DateOnly To, bool Estimated)
{
    public bool IsDay => From == To && !Estimated;

    public bool IsYear => From.Year == To.Year && !IsDay;

    /// <summary>Days between the two spans; 0 where they touch.</summary>
    internal int DaysApart(BirthDate other) =>
        Math.Max(0, Math.Max(other.From.DayNumber - To.DayNumber, From.DayNumber - other.To.DayNumber));

    internal int Days => To.DayNumber - From.DayNumber + 1;

    public override string ToString() => (IsDay, Estimated) switch
    {
        (true, _) => $"{From:yyyy-MM-dd}",
        (_, false) when From.Year == To.Year => $"{From.Year}",
        (_, false) => $"{From.Year}–{To.Year}",
        _ => $"about {From.AddDays((To.DayNumber - From.DayNumber) / 2).Year}",
    };
}
