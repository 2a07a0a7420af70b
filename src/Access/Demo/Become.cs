using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Tessera.Access.Pages;
using Tessera.Access.Session;
using Tessera.Access.SignIn;
using Tessera.Kernel.Connections;
using Tessera.Kernel.Ids;

namespace Tessera.Access.Demo;

/// <summary>One click becomes a demo person. These routes are mapped in demo mode only: elsewhere they do not exist.</summary>
public static class Become
{
    public sealed record DemoPerson(Guid Person, string Name, string Title, string Agency, string Center, string[] Duties);

    public static void MapBecome(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/demo", ShowAsync).AllowAnonymous().WithSummary("Everyone you may become in the demo");
        routes.MapPost("/demo/become", BecomeAsync).AllowAnonymous().DisableAntiforgery().WithSummary("Become a demo person");
    }

    private static async Task<IResult> ShowAsync(HttpContext http, TesseraConnections connections, CancellationToken cancel)
    {
        if (!DemoMode.IsLoopback(http)) return TypedResults.NotFound();
        return new RazorComponentResult<BecomePage>(new { People = await PeopleAsync(connections, cancel) });
    }

    private static async Task<IResult> BecomeAsync(HttpContext http, [FromForm] Guid person, IAntiforgery antiforgery, CancellationToken cancel)
    {
        if (!DemoMode.IsLoopback(http) || !await antiforgery.IsRequestValidAsync(http)) return TypedResults.NotFound();
        var services = http.RequestServices;
        var (secret, session) = await services.GetRequiredService<SessionStore>()
            .BeginAsync(new PersonId(person), "demo", services.GetRequiredService<TimeProvider>().GetUtcNow(), DeviceWords.Of(http.Request.Headers.UserAgent), cancel);
        await services.GetRequiredService<SignInLog>().BeganAsync(person, session, "demo", cancel);
        SessionCookie.Set(http, secret);
        return TypedResults.Redirect("/");
    }

    private static async Task<IReadOnlyList<DemoPerson>> PeopleAsync(TesseraConnections connections, CancellationToken cancel)
    {
        await using var source = NpgsqlDataSource.Create(connections.ForRole(DatabaseRoles.Identity));
        await using var read = source.CreateCommand("""
            select p.id, p.name, o.title, a.name, c.name, o.duties
            from access.person p join access.posting o on o.person = p.id join access.agency a on a.id = o.agency join access.agency c on c.id = o.center
            where o.machine is null and p.active order by c.name, a.kind desc, a.name, o.title, p.name
            """);
        await using var rows = await read.ExecuteReaderAsync(cancel);
        var people = new List<DemoPerson>();
        while (await rows.ReadAsync(cancel))
            people.Add(new DemoPerson(rows.GetGuid(0), rows.GetString(1), rows.GetString(2), rows.GetString(3), rows.GetString(4), rows.GetFieldValue<string[]>(5)));
        return people;
    }
}
