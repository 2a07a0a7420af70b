using System.Globalization;
using Tessera.Kernel.Time;

namespace Tessera.Portal.Speech;

/// <summary>How each language writes addresses of pages, times and sizes.</summary>
public static class Languages
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");
    private static readonly CultureInfo Spanish = CultureInfo.GetCultureInfo("es-US");

    public static string Code(this Language language) => language is Language.Spanish ? "es" : "en";

    /// <summary>English at the root, Spanish under <c>/es</c>.</summary>
    public static string Path(this Language language, string path) => language is Language.Spanish ? path is "/" ? "/es" : $"/es{path}" : path;

    public static Language Other(this Language language) => language is Language.Spanish ? Language.English : Language.Spanish;

    public static Language OfPath(PathString path) => path.StartsWithSegments("/es", StringComparison.Ordinal) ? Language.Spanish : Language.English;

    /// <summary>"Nov 23, 2026, 6:42 a.m." and "23 de noviembre de 2026, 6:42 a. m."</summary>
    public static string Write(this Language language, DateTimeOffset at, string zone)
    {
        var there = at.At(zone);
        return $"{language.Day(DateOnly.FromDateTime(there.DateTime))}, {language.Hour(TimeOnly.FromDateTime(there.DateTime))}";
    }

    /// <summary>A date and time as a form has them, either of which may be missing; what is neither is given back as it was typed.</summary>
    public static string WriteDay(this Language language, string? date, string? time) => string.Join(", ", new[]
    {
        DateOnly.TryParse(date, CultureInfo.InvariantCulture, out var day) ? language.Day(day) : date,
        TimeOnly.TryParse(time, CultureInfo.InvariantCulture, out var hour) ? language.Hour(hour) : time,
    }.OfType<string>());

    private static string Day(this Language language, DateOnly day) =>
        language is Language.Spanish ? day.ToString("d 'de' MMMM 'de' yyyy", Spanish) : day.ToString("MMM d, yyyy", English);

    private static string Hour(this Language language, TimeOnly time)
    {
        var half = time.Hour < 12 ? "a" : "p";
        return language is Language.Spanish ? $"{time.ToString("h:mm", Spanish)} {half}. m." : $"{time.ToString("h:mm", English)} {half}.m.";
    }

    public static string WriteSize(this Language language, long bytes) =>
        bytes < 1024 * 1024
            ? $"{Math.Max(1, bytes / 1024)} kB"
            : $"{(bytes / (1024d * 1024d)).ToString("0.#", language is Language.Spanish ? Spanish : English)} MB";
}
