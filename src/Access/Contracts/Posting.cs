using Tessera.Kernel.Ids;

namespace Tessera.Access.Contracts;

/// <summary>A person at an agency with duties for a term. A reader acts under exactly one.</summary>
public sealed class Posting
{
    public PostingId Id { get; private init; }
    public PersonId Person { get; private init; }
    public AgencyId Agency { get; private init; }
    public AgencyId Center { get; private init; }
    public string Title { get; private init; } = "";
    public string[] Duties { get; private init; } = [];
    public string[] Caveats { get; private init; } = [];

    /// <summary>The job's name, where a machine acts for the center.</summary>
    public string? Machine { get; private init; }
    public DateOnly FromDay { get; private init; }
    public DateOnly? ToDay { get; private init; }
}
