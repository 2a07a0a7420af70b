using Microsoft.AspNetCore.Identity;

namespace Tessera.Access.Passkeys;

/// <summary>A key pair on a person's device; here lies its public half (WebAuthn).</summary>
internal sealed class Passkey : IdentityUserPasskey<Guid>
{
    public DateTimeOffset? LastUsed { get; private set; }
}
