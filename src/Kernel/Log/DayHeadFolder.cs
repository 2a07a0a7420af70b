using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Tessera.Kernel.Log;

/// <summary>
/// Where signed days leave the database: a file a day, written once and never again, so that a share that only takes new files will do; and
/// the public key that verifies them.
/// </summary>
public sealed class DayHeadFolder(string folder)
{
    public string Folder => folder;

    /// <summary>Does nothing where the day lies there already, whatever it says: the older one counts.</summary>
    public void Keep(DayHead head, string publicKey)
    {
        Directory.CreateDirectory(folder);
        WriteOnce($"log-{head.KeyId}.pem", publicKey);
        WriteOnce($"{head.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.json", JsonSerializer.Serialize(head, LogJson.Options) + "\n");
    }

    public bool Holds(DateOnly day) => File.Exists(Path.Combine(folder, $"{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.json"));

    public IReadOnlyList<DayHead> ReadAll() => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "????-??-??.json").Order(StringComparer.Ordinal).Select(file => JsonSerializer.Deserialize<DayHead>(File.ReadAllText(file), LogJson.Options)!)]
        : [];

    /// <summary>By a key that lies beside the heads, or by the installation's own.</summary>
    public bool IsSigned(DayHead head, LogSigner signer)
    {
        var beside = Path.Combine(folder, $"log-{head.KeyId}.pem");
        return File.Exists(beside) ? Verifies(File.ReadAllText(beside), head) : Verifies(signer.PublicKey, head);
    }

    public static bool Verifies(string publicKey, DayHead head)
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(publicKey);
        return key.VerifyData(Encoding.ASCII.GetBytes(head.Words), Convert.FromHexString(head.Signature), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    private void WriteOnce(string name, string text)
    {
        var path = Path.Combine(folder, name);
        if (File.Exists(path)) return;
        try
        {
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            file.Write(Encoding.UTF8.GetBytes(text));
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another node of the installation was quicker.
        }
    }
}
