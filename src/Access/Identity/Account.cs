using Microsoft.AspNetCore.Identity;

namespace Tessera.Access.Identity;

/// <summary>How a person proves who they are. Its id is the person's.</summary>
internal sealed class Account : IdentityUser<Guid>;
