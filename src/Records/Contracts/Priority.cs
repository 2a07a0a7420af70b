namespace Tessera.Records.Contracts;

/// <summary>How soon somebody must look: 5 minutes, 4 hours, 72 hours (regulation PP-4).</summary>
public enum Priority
{
    Routine,
    High,
    Immediate,
}
