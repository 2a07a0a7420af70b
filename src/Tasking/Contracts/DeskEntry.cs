using Tessera.Kernel.Ids;
using Tessera.Records.Contracts;

namespace Tessera.Tasking.Contracts;

/// <summary>One row of work on a desk.</summary>
/// <param name="Record">The record that waits; the reader's center owns it.</param>
/// <param name="Agency">Whose desk: the record's owner.</param>
/// <param name="Queue">One of <see cref="Queues"/>.</param>
/// <param name="Due">When the clock runs out.</param>
/// <param name="Since">When the clock began to run.</param>
/// <param name="WaitingOn">What is to be done, in a word or two: "Screen", "Second reader", "Call dispatch".</param>
/// <param name="Priority">How soon somebody must look.</param>
public sealed record DeskEntry(
    RecordId Record, AgencyId Agency, string Queue, DateTimeOffset Due, DateTimeOffset Since, string WaitingOn, Priority Priority);
