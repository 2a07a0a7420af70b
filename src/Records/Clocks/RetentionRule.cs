using Tessera.Kernel;
using Tessera.Kernel.Time;

namespace Tessera.Records.Clocks;

/// <summary>How long a stream may keep: days that can be shortened, never lengthened (regulation 8.1).</summary>
internal static class RetentionRule
{
    /// <summary>The day of review and the day of purge, for a record received on a day of the center.</summary>
    public static (DateOnly ReviewOn, DateOnly PurgeOn) For(RecordStream stream, DateOnly received) => stream switch
    {
        // Tips and leads: resolved within 90 days, never past a year.
        RecordStream.Tip => (received.AddDays(60), received.AddDays(90)),
        // A temporary file: at most a year (LEIU guidance), a working file less.
        RecordStream.Temporary => (received.AddDays(335), received.AddDays(365)),
        // A SAR that did not become an ISE-SAR: a year.
        RecordStream.Sar => (received.AddDays(335), received.AddDays(365)),
        // ISE-FS-200: reviewed yearly, gone after five years.
        RecordStream.IseSar => (received.PlusYears(1), received.PlusYears(5)),
        // 28 CFR 23.20(h): five years from the last qualifying validation.
        RecordStream.Intelligence => (received.PlusYears(5).AddDays(-90), received.PlusYears(5)),
        // A deconfliction event: thirty days after its end; the event's own module shortens it.
        RecordStream.Event => (received.AddDays(30), received.AddDays(60)),
        _ => (received.PlusYears(1), received.PlusYears(5)),
    };

    /// <summary>Longest a stream may keep at all; a center's own policy may only be shorter.</summary>
    public static DateOnly Longest(RecordStream stream, DateOnly received) => stream switch
    {
        RecordStream.Tip or RecordStream.Temporary => received.AddDays(365),
        _ => received.PlusYears(5),
    };
}
