namespace Tessera.Kernel.Refusals;

public static class RefusalExtensions
{
    /// <summary>Turns a rule's no into the end of the command.</summary>
    public static void Enforce(this Refusal? refusal)
    {
        if (refusal is not null) throw new RefusedException(refusal);
    }
}
