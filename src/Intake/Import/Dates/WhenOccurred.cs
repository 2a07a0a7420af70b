using System.Globalization;
using Tessera.Kernel.Time;

namespace Tessera.Intake.Import.Dates;

/// <summary>How exactly a report says when it happened.</summary>
internal enum WhenPrecision
{
    Second,
    Minute,
    Hour,
    PartOfDay,
    Day,
    Month,
    Year,
    Range,
}

/// <summary>When something happened: not before one moment, not after another, and how exactly that is stated.</summary>
internal sealed record WhenOccurred(DateTimeOffset From, DateTimeOffset To, WhenPrecision Precision)
{
    /// <summary>What a person should know about the reading, such as a doubt about the time zone.</summary>
    public string? Note { get; init; }

    /// <summary>The same moments on another wall's clock. A whole day, month or year stays the day it is where it happened.</summary>
    public WhenOccurred In(string zone) => Precision is WhenPrecision.Day or WhenPrecision.Month or WhenPrecision.Year ? this : this with { From = From.At(zone), To = To.At(zone) };

    public override string ToString() => Precision switch
    {
        WhenPrecision.Second or WhenPrecision.Minute when From == To => Text(From, "yyyy-MM-dd HH:mm zzz"),
        WhenPrecision.Day => Text(From, "yyyy-MM-dd") + ", time not stated",
        WhenPrecision.Month => Text(From, "MMMM yyyy") + ", day not stated",
        WhenPrecision.Year => Text(From, "yyyy") + ", day not stated",
        _ => Text(From, "yyyy-MM-dd HH:mm zzz") + " to " + Text(To, "yyyy-MM-dd HH:mm zzz"),
    };

    private static string Text(DateTimeOffset moment, string format) => moment.ToString(format, CultureInfo.InvariantCulture);
}
