using System.Diagnostics.CodeAnalysis;

namespace Tessera.Kernel.Refusals;

/// <summary>What was asked for does not exist, or not for this reader: one answer, 404, for both.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It must not carry a text that tells which of the two it was.")]
public sealed class NotVisibleException : Exception;
