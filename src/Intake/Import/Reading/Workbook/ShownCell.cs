using System.Globalization;
using ExcelDataReader;

namespace Tessera.Intake.Import.Reading.Workbook;

/// <summary>A cell of a workbook as the sheet shows it.</summary>
internal static class ShownCell
{
    /// <summary>Excel counts days from 1899-12-31; a moment before its second day is a time of day alone.</summary>
    private static readonly DateTime FirstDay = new(1900, 1, 2, 0, 0, 0, DateTimeKind.Unspecified);

    public static Cell Of(IExcelDataReader reader, int column) => reader.GetValue(column) switch
    {
        null => Cell.Empty,
        string text => new(text),
        DateTime moment => OfMoment(moment, reader.GetNumberFormatString(column)),
        TimeSpan time when time < TimeSpan.FromDays(1) && time >= TimeSpan.Zero => OfMoment(DateTime.MinValue + time, "h"),
        TimeSpan duration => new(duration.ToString("c", CultureInfo.InvariantCulture)),
        bool flag => new(flag ? "TRUE" : "FALSE"),
        double number => new(Number(number, reader.GetNumberFormatString(column))),
        IFormattable other => new(other.ToString(null, CultureInfo.InvariantCulture)),
        var other => new(other.ToString() ?? ""),
    };

    private static Cell OfMoment(DateTime moment, string? format)
    {
        var hasTime = moment.TimeOfDay > TimeSpan.Zero || format?.Contains('h', StringComparison.OrdinalIgnoreCase) == true;
        var time = moment.ToString(moment.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture);
        if (hasTime && moment < FirstDay) return new(time, moment, MomentShows.Time);

        var date = moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return hasTime ? new($"{date} {time}", moment, MomentShows.Both) : new(date, moment, MomentShows.Date);
    }

    /// <summary>A format of zeros alone keeps leading zeros, as in ZIP codes; else the number is written out.</summary>
    private static string Number(double number, string? format)
    {
        var digits = Math.Abs(number) < 1e15 && number == Math.Floor(number)
            ? ((long)number).ToString(CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture);
        return format is { Length: > 1 } && format.All(letter => letter == '0') && number >= 0 ? digits.PadLeft(format.Length, '0') : digits;
    }
}
