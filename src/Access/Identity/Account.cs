using Microsoft.AspNetCore.Identity;

namespace Tessera.Access.Identity;

/// <summary>How a person proves who they are. Its id is the person's.</summary>
internal sealed class Account : IdentityUser<Guid>
{
    public DateTimeOffset PasswordSetAt { get; set; }

    /// <summary>Said by who keeps accounts: another one is chosen at the next sign-in.</summary>
    public bool PasswordMayBeKnown { get; set; }
}
