using Microsoft.Extensions.Configuration;

namespace Tessera.Access.Demo;

/// <summary>
/// What a demo can be started without, so that everybody can see what smoke and verify say then. Outside a demo the setting means nothing.
/// </summary>
public static class LeftOut
{
    public const string Matcher = "matcher";
    public const string Sealer = "sealer";
    public const string Wall = "row-level-security";

    public const string Setting = "Tessera:Without";

    public static IReadOnlyList<string> All { get; } = [Matcher, Sealer, Wall];

    public static bool Is(IConfiguration configuration, string part) =>
        DemoMode.IsOn(configuration) && string.Equals(configuration[Setting], part, StringComparison.Ordinal);
}
