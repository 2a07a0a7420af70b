using System.Globalization;
using Tessera.Kernel.Reporting;

namespace Tessera.Intake.Tips;

/// <summary>
/// When it happened, from the form's day and time at the place; null where the reporter gave none, or a day no event of a report lies on.
/// What was written stays in the tip's words either way: an envelope's content stops no tip.
/// </summary>
internal static class HappenedAt
{
    private const string DefaultZone = "America/New_York";

    public static DateTimeOffset? From(ReportedTime when) => At(when.Date, when.Time ?? "00:00", when.Zone);

    public static DateTimeOffset? Until(ReportedTime when) => At(when.UntilDate, when.UntilTime ?? "23:59", when.Zone);

    private static DateTimeOffset? At(string? date, string time, string? zone)
    {
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || !ReportedTime.HasYear(day)) return null;
        if (!TimeOnly.TryParseExact(time, ReportedTime.ClockForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour)) hour = TimeOnly.MinValue;
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone ?? DefaultZone, out var place)) place = TimeZoneInfo.FindSystemTimeZoneById(DefaultZone);
        var local = day.ToDateTime(hour);
        return new DateTimeOffset(local, place.GetUtcOffset(local)).ToUniversalTime();
    }
}
