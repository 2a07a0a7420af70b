namespace Tessera.Kernel.Log;

/// <summary>Something the log's chain does not forgive, with the position it is at.</summary>
/// <param name="Position">Where in the chain; 0 where it is beside the chain.</param>
/// <param name="What">A sentence for an auditor.</param>
public sealed record LogFinding(long Position, string What);
