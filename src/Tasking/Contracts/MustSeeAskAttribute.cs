using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Tasking.Contracts;

/// <summary>This route names an ask: who asked, who is asked and whose record it is see it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class MustSeeAskAttribute(string route = "Ask") : SightAttribute(route)
{
    public override Task<bool> IsSeenAsync(TesseraDb db, Guid id, CancellationToken cancel) => db.Asks.AnyAsync(ask => ask.Id == new AskId(id), cancel);
}

internal static class AskSight
{
    /// <summary>This endpoint's {ask} names an ask.</summary>
    public static TBuilder SeesAsk<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new MustSeeAskAttribute("ask"));
}
