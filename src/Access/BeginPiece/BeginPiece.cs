using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Tessera.Access.Pieces;
using Tessera.Kernel.Keys;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;

namespace Tessera.Access.BeginPiece;

/// <summary>Somebody says what they search and open for. What they had in hand before is put down with it.</summary>
internal sealed class BeginPiece(IWork work, InstallationKey installation, TimeProvider clock)
{
    public Task<Guid> RunAsync(BeginPieceRequest request, CancellationToken cancel) => work.WriteAsync(async db =>
    {
        var reference = string.IsNullOrWhiteSpace(request.Reference) ? null : request.Reference.Trim();
        PieceRule.MayBegin(db.Reader, request.Purpose!, reference is not null).Enforce();
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        using var key = InquiryKey.Make(id);
        var (box, wrapped) = reference is null ? (null, null) : (key.Seal(reference), key.WrapWith(installation));
        var begun = await db.Database.SqlQuery<bool>($"select access.begin_piece({id}, {request.Purpose}, {box}, {wrapped}) as \"Value\"").ToListAsync(cancel);
        if (!begun[0]) throw new NoReaderException();
        db.Audit("piece.begun", detail: new { begun = id, purpose = request.Purpose, withReference = reference is not null });
        return id;
    }, cancel);
}

internal static class BeginPieceEndpoint
{
    public static void MapBeginPiece(this IEndpointRouteBuilder api) => api
        .MapPost("/purpose", HandleAsync)
        .WithSummary("Say what restricted streams are searched and opened for, once for a piece of work")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Ok<BegunPieceView>> HandleAsync(BeginPieceRequest request, BeginPiece begin, CancellationToken cancel) =>
        TypedResults.Ok(new BegunPieceView(await begin.RunAsync(request, cancel)));
}

/// <summary>The id that the log has of it.</summary>
public sealed record BegunPieceView(Guid Piece);
