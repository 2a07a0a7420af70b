using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Graph.Contracts;

/// <summary>This route names a mention: it is seen with the version that names it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class MustSeeMentionAttribute(string route) : SightAttribute(route)
{
    public override Task<bool> IsSeenAsync(TesseraDb db, Guid id, CancellationToken cancel) => db.Mentions.AnyAsync(mention => mention.Id == new MentionId(id), cancel);
}

internal static class MentionSight
{
    /// <summary>This endpoint's route value names a mention.</summary>
    public static TBuilder SeesMention<TBuilder>(this TBuilder endpoint, string route)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new MustSeeMentionAttribute(route));
}
