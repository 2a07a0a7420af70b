using Tessera.Intake.Tips;
using Tessera.Records.Contracts;
using Tessera.Tasking.Contracts;

namespace Tessera.Intake.Converse;

/// <summary>
/// Where a reporter's message puts its tip on the desk. It is read within four hours, and with words of danger within five minutes; it
/// never gives a tip more time than it had (regulation PP-4).
/// </summary>
internal static class MessageRule
{
    public const string ToRead = "Read the reporter's message";

    /// <param name="standing">Where the tip stands now; null when it was decided already.</param>
    /// <param name="raised">How soon the message's own words ask for somebody.</param>
    public static Place On(Place? standing, Priority raised, DateTimeOffset now)
    {
        var queue = raised is Priority.Immediate ? Queues.Life : standing?.Queue ?? Queues.Tips;
        var due = now + TriageRule.ClockOf(raised is Priority.Routine ? Priority.High : raised);
        return new(
            queue, standing?.Due < due ? standing.Due : due, standing?.Since ?? now,
            raised is Priority.Immediate ? TriageRule.CallDispatch : standing is { Queue: Queues.Life } ? standing.WaitingOn : ToRead);
    }

    /// <summary>Once it is read, a tip nobody has decided on waits to be screened again, by its own clock; one raised by the message keeps that clock.</summary>
    public static Place AfterReading(Place standing, DateTimeOffset received, Priority priority, DateTimeOffset now)
    {
        if (standing.Queue is Queues.Life) return standing;
        var own = received + TriageRule.ClockOf(priority);
        return new(Queues.Tips, own > now ? own : standing.Due, received, TriageRule.Screen);
    }
}

/// <summary>A place on the desk: the queue, its clock, what is to be done.</summary>
internal sealed record Place(string Queue, DateTimeOffset Due, DateTimeOffset Since, string WaitingOn);
