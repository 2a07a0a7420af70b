using Tessera.Kernel.Reporting;
using Tessera.Records.Contracts;

namespace Tessera.Intake.Tips;

/// <summary>How soon a tip must be screened: 5 minutes, 4 hours or 72 hours (regulation PP-4). Words order; they never keep a tip out.</summary>
internal static class TriageRule
{
    public const string Screen = "Screen";
    public const string CallDispatch = "Call dispatch";

    public static Priority PriorityOf(TipBody body, IReadOnlyCollection<string> marks)
    {
        if (marks.Contains(ReportMarks.Emergency) || marks.Contains(ReportMarks.SelfHarm)) return Priority.Immediate;
        var threatened = body.Threat.Made == "yes" || body.Threat.Weapons == "yes";
        if (threatened && body.Happening is "yes" or "coming") return Priority.Immediate;
        if (threatened || body.Happening == "yes" || marks.Contains(ReportMarks.School) || marks.Contains(ReportMarks.Unread) || body.Threat.School == "yes") return Priority.High;
        return Priority.Routine;
    }

    public static TimeSpan ClockOf(Priority priority) => priority switch
    {
        Priority.Immediate => TimeSpan.FromMinutes(5),
        Priority.High => TimeSpan.FromHours(4),
        _ => TimeSpan.FromHours(72),
    };
}
