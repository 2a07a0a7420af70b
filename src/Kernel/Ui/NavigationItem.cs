using Microsoft.Extensions.DependencyInjection;

namespace Tessera.Kernel.Ui;

/// <summary>A place of the workspace, in the rail and in the command bar. Each module adds its own.</summary>
/// <param name="Name">One word: "Desk".</param>
/// <param name="Href">Where it leads; the item is current on every page below it.</param>
/// <param name="Icon">A name listed in build/icons.txt.</param>
/// <param name="Key">After <c>G</c>: <c>G D</c> goes to the desk.</param>
/// <param name="Order">From the top: Desk 10, Reports 20, Links 30, Asks 40, Import 60, Audit 80; 900 and above stand at the foot.</param>
/// <param name="Duty">Shown only to a reader whose posting holds it; null for all.</param>
/// <param name="OrDuty">Or this one.</param>
public sealed record NavigationItem(string Name, string Href, string Icon, char Key, int Order, string? Duty = null, string? OrDuty = null)
{
    public const int Foot = 900;
}

public static class NavigationExtensions
{
    public static IServiceCollection AddNavigation(this IServiceCollection services, NavigationItem item) => services.AddSingleton(item);
}
