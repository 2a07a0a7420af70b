using System.Security.Cryptography;

namespace Tessera.Kernel.Sealing;

internal static class P256
{
    private const string Oid = "1.2.840.10045.3.1.7";

    /// <summary>One curve only: the seal's layout and its strength are those of P-256.</summary>
    public static ECDiffieHellman MustBeP256(this ECDiffieHellman key)
    {
        var curve = key.ExportParameters(includePrivateParameters: false).Curve;
        if (curve.Oid.Value == Oid || curve.Oid.FriendlyName is "nistP256" or "ECDSA_P256") return key;
        key.Dispose();
        throw new CryptographicException("Sealing keys are of the curve P-256.");
    }
}
