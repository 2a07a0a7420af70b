using System.Globalization;

namespace Tessera.Kernel.Ui;

/// <summary>Times, days, spans and counts as the workspace writes them: 06:42, Nov 23, 2026, 1 h 52 m, 3 asks.</summary>
public static class UiWords
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    /// <summary>How long, in the two largest units that still matter to a hand at work.</summary>
    public static string Span(TimeSpan span)
    {
        var left = span.Duration();
        if (left < TimeSpan.FromMinutes(10)) return $"{(int)left.TotalMinutes}:{left.Seconds:00}";
        if (left < TimeSpan.FromHours(1)) return $"{(int)left.TotalMinutes} min";
        if (left < TimeSpan.FromDays(1)) return left.Minutes == 0 ? $"{left.Hours} h" : $"{left.Hours} h {left.Minutes:00} m";
        if (left < TimeSpan.FromDays(730)) return Count((int)left.TotalDays, "day");
        var months = (int)(left.TotalDays / 30.44);
        return months % 12 == 0 ? $"{months / 12} y" : $"{months / 12} y {months % 12} m";
    }

    public static string Time(DateTimeOffset at) => at.ToString("HH:mm", English);

    public static string Day(DateOnly day) => day.ToString("MMM d, yyyy", English);

    public static string Day(DateTimeOffset at) => at.ToString("MMM d, yyyy", English);

    public static string DayAndTime(DateTimeOffset at) => at.ToString("MMM d, yyyy, HH:mm", English);

    /// <summary>"Nov 23, 05:10" at the center: for entries of a timeline, which is shorter than a year.</summary>
    public static string Moment(DateTimeOffset at, TimeZoneInfo? zone) => TimeZoneInfo.ConvertTime(at, zone ?? TimeZoneInfo.Utc).ToString("MMM d, HH:mm", English);

    /// <summary>"1 ask", "3 asks"; <paramref name="many"/> where the plural is not an s.</summary>
    public static string Count(int number, string one, string? many = null) =>
        $"{number.ToString("N0", English)} {(number == 1 ? one : many ?? one + "s")}";
}
