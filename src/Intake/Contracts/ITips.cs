using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Intake.Contracts;

/// <summary>What other modules may do to a tip.</summary>
public interface ITips
{
    /// <summary>It was made a SAR: decided, off the desk and off the list. It stays a tip with its own clock.</summary>
    Task BecomesSarAsync(TesseraDb db, Record tip, CancellationToken cancel = default);
}
