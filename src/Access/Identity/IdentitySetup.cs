using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
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
                // CJIS 6.0 IA-5(1): length, not composition, and no forced rotation.
                options.Password.RequiredLength = 12;
                options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
                options.User.RequireUniqueEmail = true;
            })
            .AddEntityFrameworkStores<IdentityDb>();
    }
}
