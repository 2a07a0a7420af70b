using System.Diagnostics.CodeAnalysis;

namespace Tessera.Kernel.Refusals;

/// <summary>A command met a rule that says no. Rules answer, commands throw.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "A refusal always has its rule's words.")]
public sealed class RefusedException(Refusal refusal) : Exception(refusal.Code)
{
    public Refusal Refusal { get; } = refusal;
}
