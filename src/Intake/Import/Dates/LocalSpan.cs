namespace Tessera.Intake.Import.Dates;

/// <summary>A stretch of time on the clock of some place, as the text states it. The zone word is kept beside it.</summary>
internal sealed record LocalSpan(DateTime From, DateTime To, WhenPrecision Precision)
{
    /// <summary>What stood behind the time: <c>Z</c>, <c>EST</c>, <c>-05:00</c>, <c>E</c>.</summary>
    public string? ZoneWord { get; init; }

    public static LocalSpan OfDay(DateOnly day) => Until(day, day.AddDays(1), WhenPrecision.Day);

    public static LocalSpan OfMonth(int year, int month) => Until(new(year, month, 1), new DateOnly(year, month, 1).AddMonths(1), WhenPrecision.Month);

    public static LocalSpan OfYear(int year) => Until(new(year, 1, 1), new(year + 1, 1, 1), WhenPrecision.Year);

    public static LocalSpan OfDays(DateOnly first, DateOnly last) => Until(first, last.AddDays(1), WhenPrecision.Range);

    /// <summary>A clock's reading on a day.</summary>
    public static LocalSpan At(DateOnly day, ClockSpan clock) =>
        new(day.ToDateTime(TimeOnly.MinValue) + clock.From, day.ToDateTime(TimeOnly.MinValue) + clock.To, clock.Precision) { ZoneWord = clock.ZoneWord };

    public DateOnly FirstDay => DateOnly.FromDateTime(From);

    private static LocalSpan Until(DateOnly first, DateOnly next, WhenPrecision precision) =>
        new(first.ToDateTime(TimeOnly.MinValue), next.ToDateTime(TimeOnly.MinValue).AddSeconds(-1), precision);
}

/// <summary>A stretch of a day, counted from its midnight; past 24 hours it goes on into the next.</summary>
internal sealed record ClockSpan(TimeSpan From, TimeSpan To, WhenPrecision Precision)
{
    public string? ZoneWord { get; init; }

    public static ClockSpan At(int hour, int minute, int second, WhenPrecision precision, string? zone) =>
        new(new(hour, minute, second), precision is WhenPrecision.Hour ? new(hour, 59, 59) : new(hour, minute, second), precision) { ZoneWord = zone };

    /// <summary>“About five”: half an hour to either side.</summary>
    public ClockSpan About() => new(From - TimeSpan.FromMinutes(30), To + TimeSpan.FromMinutes(30), WhenPrecision.Hour) { ZoneWord = ZoneWord };
}
