using Tessera.Portal.Flow;
using Tessera.Portal.Notices;
using Tessera.Portal.Receipts;
using Tessera.Portal.Speech;
using Tessera.Portal.Store;
using Tessera.Portal.Ui;

namespace Tessera.Portal;

/// <summary>The pages of the door, once for each language.</summary>
public sealed class App
{
    internal static void MapPages(IEndpointRouteBuilder routes, PortalSettings settings)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var door = routes.MapGroup(language is Language.English ? "" : "/es");
            door.MapGet("/", () => new Page<HomePage>(new(language, settings, "/")));
            door.MapGet("/privacy", () => new Page<PrivacyPage>(new(language, settings, "/privacy")));
            door.MapReport(language);
            door.MapReceipts(language);
        }

        // For the machine that starts it: ready when reports can be stored.
        routes.MapGet("/ready", async (PortalStore store, CancellationToken cancel) =>
            await store.IsReadyAsync(cancel) ? Results.Text("ready") : Results.Text("the database does not answer", statusCode: StatusCodes.Status503ServiceUnavailable));
    }
}
