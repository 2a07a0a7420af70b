using System.Text;
using Tessera.Kernel.Keys;

namespace Tessera.Access.Federate;

/// <summary>An identity provider as the gate needs it: whom to ask, as whom, and what it may say.</summary>
internal sealed record Provider(Guid Id, string Name, string Issuer, string ClientId, byte[] Secret, IReadOnlyList<string> Levels, IReadOnlyList<string> Attributes)
{
    /// <summary>Where it sends people back. Each provider has an address of its own, so that one cannot answer for another (RFC 9700 4.4).</summary>
    public string ReturnPath => $"/sign-in/from/{Id}";

    public string SecretWith(InstallationKey key) => Encoding.UTF8.GetString(key.Unwrap(Secret, Purpose(Id)));

    public static byte[] Wrap(Guid id, string secret, InstallationKey key) => key.Wrap(Encoding.UTF8.GetBytes(secret), Purpose(id));

    private static string Purpose(Guid id) => $"provider {id}";
}
