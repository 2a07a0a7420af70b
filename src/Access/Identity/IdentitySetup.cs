using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Tessera.Access.Passkeys;
using Tessera.Access.Passwords;
using Tessera.Kernel.Connections;

namespace Tessera.Access.Identity;

/// <summary>ASP.NET Core Identity without its cookies: passwords are theirs; sessions, tries and codes are ours.</summary>
internal static class IdentitySetup
{
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddDbContext<IdentityDb>((provider, options) => options
            .UseNpgsql(provider.GetRequiredService<TesseraConnections>().ForRole(DatabaseRoles.Identity))
            .UseSnakeCaseNamingConvention());

        services.AddIdentityCore<Account>(options =>
            {
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3; // with passkeys
                // What a password must be, PasswordRule says; nothing here may say otherwise.
                options.Password.RequiredLength = 1;
                options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
                options.User.RequireUniqueEmail = true;
            })
            .AddUserStore<UserOnlyStore<Account, IdentityDb, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, IdentityUserToken<Guid>, Passkey>>();

        services.AddSingleton(provider => PasswordPreset.Of(provider.GetRequiredService<IConfiguration>()[PasswordPreset.Setting]));
        services.AddSingleton(provider => new BannedPasswords(provider.GetRequiredService<IConfiguration>()["Tessera:BannedPasswords"]));
        services.AddScoped<ChangePassword>();
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<IConfiguration>((options, configuration) =>
        {
            // The device asks its owner for PIN, finger or face each time: a key alone is one factor (CJIS IA-2(1)).
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required"; // so that nobody types who they are
            options.ServerDomain = configuration["Tessera:PasskeyDomain"];
            options.ValidateOrigin = asked =>
                ValueTask.FromResult(PasskeyOrigin.IsOurs(asked.Origin, asked.CrossOrigin, asked.HttpContext.Request.Host.Value ?? "", options.ServerDomain));
        });
    }
}
