using System.Security.Cryptography;
using Tessera.Kernel.Sealing;

namespace Tessera.Tests.Rules.Kernel.Sealing;

/// <summary>A fresh pair of keys of its own.</summary>
internal sealed class APair : IDisposable
{
    public APair()
    {
        using var key = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        Sealing = SealingKey.FromPem(key.ExportSubjectPublicKeyInfoPem());
        Opening = OpeningKey.FromPem(key.ExportPkcs8PrivateKeyPem());
    }

    public SealingKey Sealing { get; }

    public OpeningKey Opening { get; }

    public void Dispose()
    {
        Sealing.Dispose();
        Opening.Dispose();
    }
}
