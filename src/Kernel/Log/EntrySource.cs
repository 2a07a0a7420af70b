namespace Tessera.Kernel.Log;

/// <summary>The two kinds of rows in the one chain: what followers act on, and what oversight reads.</summary>
public static class EntrySource
{
    public const string Change = "change";
    public const string Audit = "audit";
}
