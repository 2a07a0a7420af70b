using System.Security.Cryptography;
using Tessera.Kernel.Sealing;

namespace Tessera.Tests.Rules.Kernel.Sealing;

public sealed class IntakeKeysTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tessera-keys-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_pair_is_made_once_and_belongs_together()
    {
        var keys = Keys();

        keys.Ensure();
        var first = File.ReadAllText(keys.PrivateFile);
        keys.Ensure();

        using var sealing = keys.Sealing();
        using var opening = keys.Opening();
        Assert.Equal("van"u8.ToArray(), opening.Open(sealing.Seal("van"u8, "report"), "report"));
        Assert.Equal(first, File.ReadAllText(keys.PrivateFile));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(keys.PrivateFile));
    }

    [Fact]
    public void A_lost_public_key_comes_back_from_the_private_one()
    {
        var keys = Keys();
        keys.Ensure();
        var before = File.ReadAllText(keys.PublicFile);
        File.Delete(keys.PublicFile);

        keys.Ensure();

        Assert.Equal(before, File.ReadAllText(keys.PublicFile));
    }

    [Fact]
    public void A_missing_key_names_its_file_and_the_remedy()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Keys().Sealing());

        Assert.Contains("intake.pub", error.Message, StringComparison.Ordinal);
        Assert.Contains("./tessera up", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_curve_is_refused()
    {
        using var key = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP384);

        Assert.Throws<CryptographicException>(() => SealingKey.FromPem(key.ExportSubjectPublicKeyInfoPem()));
    }

    private IntakeKeys Keys() => new(Path.Combine(_folder.FullName, "secrets", "intake.key"), Path.Combine(_folder.FullName, "keys", "intake.pub"));
}
