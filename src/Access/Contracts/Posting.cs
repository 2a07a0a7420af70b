using Tessera.Kernel.Ids;

namespace Tessera.Access.Contracts;

/// <summary>A person at an agency with duties for a term. A reader acts under exactly one.</summary>
public sealed class Posting
{
    public PostingId Id { get; internal init; }
    public PersonId Person { get; internal init; }
    public AgencyId Agency { get; internal init; }
    public AgencyId Center { get; internal init; }
    public string Title { get; internal init; } = "";
    public string[] Duties { get; internal init; } = [];
    public string[] Caveats { get; internal init; } = [];

    /// <summary>The job's name, where a machine acts for the center.</summary>
    public string? Machine { get; internal init; }
    public DateOnly FromDay { get; internal init; }
    public DateOnly? ToDay { get; internal init; }
}
