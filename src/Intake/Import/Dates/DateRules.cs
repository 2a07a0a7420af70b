namespace Tessera.Intake.Import.Dates;

/// <summary>Which number comes first in <c>03/04/2014</c>.</summary>
internal enum DateOrder
{
    MonthDayYear,
    DayMonthYear,
}

/// <summary>What the map says about the dates of a file, and the day of the import.</summary>
internal sealed record DateRules(DateOnly Today)
{
    /// <summary>Null: a date that reads both ways is not taken.</summary>
    public DateOrder? Order { get; init; }

    /// <summary>The zone of the place, or an IANA name.</summary>
    public string Zone { get; init; } = PlaceZone;

    /// <summary>The zone where neither the text nor the place gives one.</summary>
    public string HomeZone { get; init; } = UnitedStates;

    /// <summary>The letters after <c>1534E</c> are those of American aviation: Eastern, Central, Mountain, Pacific.</summary>
    public bool HasAviationLetters { get; init; }

    /// <summary>Exactly midnight is a time. Else it is taken for a date that the file's form padded with zeros.</summary>
    public bool MidnightIsTime { get; init; }

    public const string PlaceZone = "place";

    /// <summary>The zone of the capital, while no center is known.</summary>
    public const string UnitedStates = "America/New_York";
}
