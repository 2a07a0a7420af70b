using Microsoft.Extensions.DependencyInjection;
using Tessera.Access.Contracts;
using Tessera.Access.Providers;
using Tessera.Kernel.Ui;

namespace Tessera.Access.Federate;

/// <summary>What signing in elsewhere needs.</summary>
internal static class FederationSetup
{
    public static void AddFederation(this IServiceCollection services)
    {
        services.AddSingleton(new IssuerRule());
        services.AddSingleton<ProviderStore>();
        services.AddSingleton<ProviderSetup>();
        services.AddSingleton<GateNotes>();
        services.AddScoped<ProviderDoor>();
        services.AddScoped<TakeAnswer>();
        services.AddScoped<LetInByProvider>();
        services.AddScoped<TakeInvitation>();
        services.AddScoped<KeptProviders>();
        services.AddScoped<KeepProvider>();
        services.AddScoped<KeepLink>();
        services.AddNavigation(new NavigationItem("Providers", "/providers", "landmark", 'P', 84, Duties.Admin));
    }
}
