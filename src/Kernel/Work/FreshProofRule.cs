using Tessera.Kernel.Refusals;

namespace Tessera.Kernel.Work;

/// <summary>
/// CJIS IA-11: who does what cannot be taken back (approves, gives away, destroys, changes how somebody signs in) has proved shortly
/// before that it is them, so that an open desk is not enough.
/// </summary>
public static class FreshProofRule
{
    public const string Code = "access.fresh-proof";

    public static Refusal? Check(Reader reader) => Check(reader.FreshUntil, reader.EnteredAt);

    public static Refusal? Check(DateTimeOffset freshUntil, DateTimeOffset now) => now < freshUntil ? null : ProveFirst;

    private static readonly Refusal ProveFirst = new(Code, "Prove first that it is you: this act asks for it when the last proof is some time ago. Your text is kept.", "CJIS Security Policy 6.0 IA-11");
}
