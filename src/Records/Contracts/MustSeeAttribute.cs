using Microsoft.EntityFrameworkCore;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;

namespace Tessera.Records.Contracts;

/// <summary>This route names a record.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class MustSeeAttribute(string route = "Id") : SightAttribute(route)
{
    /// <summary>It works on the record: who was only given it finds nothing here.</summary>
    public bool Own { get; init; }

    public override Task<bool> IsSeenAsync(TesseraDb db, Guid id, CancellationToken cancel) =>
        db.Records.AnyAsync(record => record.Id == new RecordId(id) && (!Own || record.Owner == db.Reader.Agency), cancel);

    public override async Task<RecordId?> AsksPurposeAsync(TesseraDb db, Guid id, CancellationToken cancel) =>
        await RestrictedRecord.OwnerAsync(db, new RecordId(id), cancel) is { } owner && (!Own || owner == db.Reader.Agency) ? new RecordId(id) : null;
}
