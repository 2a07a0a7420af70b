using Tessera.Kernel.Ids;

namespace Tessera.Records.Contracts;

/// <summary>One record points at another. It has its own sight and grants nothing.</summary>
public sealed class Citation
{
    public const string PromotedFrom = "promoted-from";
    public const string Points = "cites";
    public const string Supersedes = "supersedes";

    public Guid Id { get; internal init; }
    public RecordId Record { get; internal init; }
    public RecordId Cites { get; internal init; }
    public int CitesVersion { get; internal init; }
    public string How { get; internal init; } = "";
    public PostingId MadeBy { get; internal init; }
    public DateTimeOffset MadeAt { get; internal init; }
}
