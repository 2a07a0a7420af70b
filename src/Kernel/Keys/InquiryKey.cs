using System.Security.Cryptography;
using System.Text;

namespace Tessera.Kernel.Keys;

/// <summary>An inquiry's own key: it seals the words that were asked, which no log may hold in clear (AU-3). Destroying it destroys them.</summary>
public sealed class InquiryKey : IDisposable
{
    private readonly Guid _inquiry;
    private readonly byte[] _key;

    private InquiryKey(Guid inquiry, byte[] key) => (_inquiry, _key) = (inquiry, key);

    public static InquiryKey Make(Guid inquiry) => new(inquiry, RandomNumberGenerator.GetBytes(32));

    public static InquiryKey Unwrap(Guid inquiry, byte[] wrapped, InstallationKey installation) => new(inquiry, installation.Unwrap(wrapped, Place(inquiry)));

    public byte[] WrapWith(InstallationKey installation) => installation.Wrap(_key, Place(_inquiry));

    public byte[] Seal(string words) => InstallationKey.Box.Seal(_key, Encoding.UTF8.GetBytes(words), Encoding.UTF8.GetBytes(Place(_inquiry)));

    public string Open(byte[] box) => Encoding.UTF8.GetString(InstallationKey.Box.Open(_key, box, Encoding.UTF8.GetBytes(Place(_inquiry))));

    public void Dispose() => CryptographicOperations.ZeroMemory(_key);

    private static string Place(Guid inquiry) => $"inquiry {inquiry}";
}
