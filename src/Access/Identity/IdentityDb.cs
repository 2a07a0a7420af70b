using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Tessera.Access.Passkeys;
using Tessera.Access.Passwords;
using Tessera.Access.Recovery;

namespace Tessera.Access.Identity;

/// <summary>
/// The one injected context: accounts live beside the wall, in a schema and under a role of their own,
/// since who has not signed in yet has no reader.
/// </summary>
internal sealed class IdentityDb(DbContextOptions<IdentityDb> options)
    : IdentityUserContext<Account, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, IdentityUserToken<Guid>, Passkey>(options)
{
    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();

    public DbSet<FormerPassword> FormerPasswords => Set<FormerPassword>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasDefaultSchema("identity");
        builder.Entity<Account>().ToTable("account");
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("account_claim");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("account_login");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("account_token");
        builder.Entity<Passkey>().ToTable("passkey");
        builder.Entity<FormerPassword>().ToTable("former_password").HasKey(one => one.Id);
        builder.Entity<FormerPassword>().Property(one => one.Id).ValueGeneratedNever();
        builder.Entity<RecoveryCode>().ToTable("recovery_code").HasKey(code => new { code.Account, code.Hash });
    }
}
