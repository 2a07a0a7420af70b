using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Features.Matrix;

/// <summary>Every way in that the running workspace has: its endpoints as the router knows them, and the forms in the sources of its pages.</summary>
internal static partial class FoundPlaces
{
    /// <summary>Of pages once, as GET; what is posted to them are their forms.</summary>
    public static IReadOnlyList<string> Routes(TestHost host) =>
        [.. Endpoints(host).Where(endpoint => !IsAsset(endpoint) && !IsOfTheFramework(endpoint)).SelectMany(RoutesOf).Distinct().Order(StringComparer.Ordinal)];

    public static IReadOnlyList<string> Assets(TestHost host) =>
        [.. Endpoints(host).Where(endpoint => IsAsset(endpoint) && !endpoint.RoutePattern.RawText!.Contains('{', StringComparison.Ordinal)).Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/')).Distinct().Order(StringComparer.Ordinal)];

    public static IReadOnlyList<string> Forms() =>
        [.. Directory.EnumerateFiles(Path.Combine(Root(), "src"), "*.razor", SearchOption.AllDirectories).Where(file => !file.Contains("/Portal/", StringComparison.Ordinal))
            .SelectMany(file => FormName().Matches(File.ReadAllText(file)).Select(form => form.Groups["name"].Value is "@FormName" ? "guard-" : form.Groups["name"].Value))
            .Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<RouteEndpoint> Endpoints(TestHost host) => host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private static IEnumerable<string> RoutesOf(RouteEndpoint endpoint)
    {
        var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["*"];
        var isPage = endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Components.Endpoints.ComponentTypeMetadata>() is not null;
        return methods.Where(method => !isPage || method is "GET").Select(method => $"{method} {endpoint.RoutePattern.RawText}");
    }

    private static bool IsAsset(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || endpoint.RoutePattern.RawText is "{**path:file}";

    /// <summary>Its script, and the addresses of circuits that no page of ours opens.</summary>
    private static bool IsOfTheFramework(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText?.TrimStart('/').StartsWith("_framework/", StringComparison.Ordinal) is true;

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Tessera.slnx"))) return folder.FullName;
        throw new DirectoryNotFoundException("The tests run inside the repository.");
    }

    [GeneratedRegex("(FormName|@formname)=\"(?<name>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FormName();
}
