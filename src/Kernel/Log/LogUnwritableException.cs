using System.Diagnostics.CodeAnalysis;

namespace Tessera.Kernel.Log;

/// <summary>An answer that must be logged could not be: it does not leave (CJIS AU-5; 28 CFR 23.20(g)). 503.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It always has what failed.")]
public sealed class LogUnwritableException(Exception cause) : Exception("The log cannot be written.", cause);
