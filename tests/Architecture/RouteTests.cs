using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tessera.Access.Contracts;
using Tessera.Kernel;
using Tessera.Kernel.Connections;
using Tessera.Migrations;
using Tessera.Records.Contracts;

namespace Tessera.Tests.Architecture;

/// <summary>Pages and endpoints: sight first, nothing streams that may be missing, everything said.</summary>
public sealed partial class RouteTests
{
    /// <summary>Routes with an id that is not a record's, so that sight is decided by the page itself, with the reason.</summary>
    private static readonly Dictionary<string, string> IdsOfOtherThings = new(StringComparer.Ordinal)
    {
        ["/api/judgements/{id}/undo"] = "A judgement's id; one between mentions that are not seen is not found.",
        ["/search/{Inquiry:guid}"] = "One's own search; another's is not found.",
        ["/api/search/{inquiry:guid}"] = "As above.",
        ["/accounts/{Person:guid}"] = "A person; who keeps no accounts of their center does not find them.",
        ["/agreements/{Agreement:guid}"] = "An agreement; whose center has no party in it does not find it.",
        ["/providers/{Provider:guid}"] = "An identity provider; who keeps no accounts of its center does not find it.",
        ["/accounts/{Person:guid}/posting"] = "As above.",
        ["/account/passkeys/{Key}"] = "One's own passkey; another's is not found.",
        ["/petitions/{Petition:guid}"] = "A petition, for the center's privacy officer; anybody else does not find it.",
        ["/weeks/{Monday}"] = "A week of one's own center's log, for who oversees it.",
        ["/inquiries/{Inquiry:guid}"] = "A search, for who oversees; anybody else does not find it.",
    };

    private static readonly IReadOnlyList<(Type Page, string Route)> Pages =
        [.. House.Assemblies.SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetCustomAttributes(typeof(RouteAttribute), inherit: false).Cast<RouteAttribute>().Select(route => (type, route.Template)))];

    private static readonly IReadOnlyList<RouteEndpoint> Endpoints = MapEndpoints();

    [Fact]
    public void There_is_something_to_look_at()
    {
        Assert.NotEmpty(Pages);
        Assert.All(Pages, page => Assert.True(File.Exists(SourceOf(page.Page)), $"{page.Page.FullName} has no .razor file of its name in its folder."));
    }

    [Fact]
    public void A_page_that_names_a_thing_asks_for_sight_first() =>
        AssertSight(Pages.Where(page => HasId(page.Route)).Select(page => (page.Route, page.Page.IsDefined(typeof(SightAttribute), inherit: true))));

    [Fact]
    public void An_endpoint_that_names_a_thing_asks_for_sight_first() =>
        AssertSight(Endpoints.Where(endpoint => HasId(Template(endpoint)))
            .Select(endpoint => (Template(endpoint), endpoint.Metadata.GetMetadata<SightAttribute>() is not null)));

    /// <summary>A page that works on a center's own record is an act: whose it is stands on it, and is asked in one place before its form is shown.</summary>
    [Fact]
    public void A_page_that_is_an_act_says_whose_it_is()
    {
        var acts = Pages.Where(page => page.Page.IsDefined(typeof(NeedsDutyAttribute), inherit: false)).ToList();

        Assert.NotEmpty(acts);
        Assert.Empty(acts.Where(page => HasId(page.Route) && SightOf(page.Page)?.Own is not true).Select(page => page.Route));
        Assert.Empty(Pages.Where(page => SightOf(page.Page)?.Own is true && Form().IsMatch(File.ReadAllText(SourceOf(page.Page)))).Except(acts).Select(page => page.Route));
        Assert.All(acts, page => Assert.Subset(Duties.All.ToHashSet(), page.Page.GetCustomAttribute<NeedsDutyAttribute>()!.AnyOf.ToHashSet()));
    }

    [Fact]
    public void Every_exception_still_exists()
    {
        var routes = Pages.Select(page => page.Route).Concat(Endpoints.Select(Template)).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(IdsOfOtherThings.Keys.Except(routes));
    }

    /// <summary>A streamed page answers 200 before it knows whether the thing exists, and cannot redirect or answer 409.</summary>
    [Fact]
    public void Only_a_list_that_always_exists_may_stream() =>
        Assert.Empty(Pages.Where(page => page.Page.IsDefined(typeof(StreamRenderingAttribute), inherit: true))
            .Where(page => page.Route.Contains('{', StringComparison.Ordinal) || Form().IsMatch(File.ReadAllText(SourceOf(page.Page))))
            .Select(page => page.Route));

    [Fact]
    public void An_endpoint_says_what_it_does() =>
        Assert.Empty(Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<IEndpointSummaryMetadata>() is null).Select(Template));

    [Fact]
    public void An_endpoint_that_writes_says_how_it_refuses() =>
        Assert.Empty(Endpoints.Where(Writes)
            .Where(endpoint => !endpoint.Metadata.OfType<IProducesResponseTypeMetadata>().Any(answer => answer.StatusCode is >= 400 and < 500)).Select(Template));

    private static void AssertSight(IEnumerable<(string Route, bool Asks)> routes) =>
        Assert.Empty(routes.Where(route => !route.Asks && !IdsOfOtherThings.ContainsKey(route.Route)).Select(route => route.Route));

    private static MustSeeAttribute? SightOf(Type page) => page.GetCustomAttribute<MustSeeAttribute>();

    private static bool HasId(string route) => Id().IsMatch(route);

    private static bool Writes(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Any(method => method is "POST" or "PUT" or "PATCH" or "DELETE") is true;

    private static string Template(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText!;

    /// <summary>A component's file is named as it, somewhere in its own project.</summary>
    private static string SourceOf(Type page)
    {
        var project = page.Assembly.GetName().Name!["Tessera.".Length..];
        return House.Files($"src/{project}", $"/{page.Name}.razor").SingleOrDefault() ?? "";
    }

    /// <summary>The modules' endpoints as Web maps them, in a host that never runs.</summary>
    private static List<RouteEndpoint> MapEndpoints()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddKernel(new TesseraConnections("Host=nowhere;Database=none", "nowhere"), new TesseraPaths("nowhere", "nowhere"), TesseraModules.All);
        foreach (var module in TesseraModules.All) module.Register(builder.Services);
        var app = builder.Build();
        var api = app.MapGroup("/api");
        foreach (var module in TesseraModules.All) module.MapEndpoints(api);
        return [.. ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()];
    }

    /// <summary>Any value of a route: what is named there is somebody's.</summary>
    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Id();

    [GeneratedRegex("<(EditForm|form)\\b", RegexOptions.None, 1000)]
    private static partial Regex Form();
}
