using System.Diagnostics.CodeAnalysis;

namespace Tessera.Kernel.Refusals;

/// <summary>Nobody is signed in, or the session has ended, is locked or idle: 401, and the sign-in page for people.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It has nothing to tell.")]
public sealed class NoReaderException : Exception;
