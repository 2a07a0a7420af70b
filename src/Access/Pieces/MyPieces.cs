using Microsoft.EntityFrameworkCore;
using Tessera.Access.Contracts;
using Tessera.Kernel.Keys;
using Tessera.Kernel.Work;

namespace Tessera.Access.Pieces;

/// <summary>One piece of work as who did it reads it again.</summary>
public sealed record PieceView(Guid Id, string Purpose, string? Reference, DateTimeOffset BeganAt, DateTimeOffset Until, bool IsInHand);

/// <summary>One's own pieces of work, newest first.</summary>
internal sealed class MyPieces(IWork work, InstallationKey installation)
{
    private const int Most = 8;

    public Task<IReadOnlyList<PieceView>> ReadAsync(CancellationToken cancel) => work.ReadAsync<IReadOnlyList<PieceView>>(async db =>
    {
        var rows = await db.Pieces.Where(piece => piece.Posting == db.Reader.Posting)
            .OrderByDescending(piece => piece.BeganAt).ThenByDescending(piece => piece.Id).Take(Most).ToListAsync(cancel);
        return [.. rows.Select(piece => new PieceView(
            piece.Id, piece.Purpose, piece.ReferenceBy(installation), piece.BeganAt,
            piece.Id == db.Reader.Piece?.Id ? db.Reader.Piece.Until : piece.EndedAt ?? piece.EndsAt, piece.Id == db.Reader.Piece?.Id))];
    }, cancel);
}
