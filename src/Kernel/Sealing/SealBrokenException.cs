using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Tessera.Kernel.Sealing;

/// <summary>A seal does not open; what was in it is not given out in part.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It says one of three things.")]
public sealed class SealBrokenException : CryptographicException
{
    private SealBrokenException(string message, Exception? cause) : base(message, cause)
    {
    }

    internal static SealBrokenException Changed(Exception? cause = null) => new("The sealed content was changed or moved since it was sealed.", cause);

    internal static SealBrokenException Cut() => new("The sealed content ends too early.", cause: null);

    internal static SealBrokenException OtherKey() => new("The content was sealed to another key than this one.", cause: null);
}
