using Tessera.Kernel.Ids;
using Tessera.Kernel.Keys;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;

namespace Tessera.Records.Write;

/// <summary>Makes and finds records' keys. A reader who may not open a record's key finds none.</summary>
internal sealed class RecordKeys(InstallationKey installation)
{
    public RecordKey Make(TesseraDb db, RecordId record)
    {
        var key = RecordKey.Make(record);
        db.Add(new KeyRow { Record = record, Wrapped = key.WrapWith(installation) });
        return key;
    }

    public async Task<RecordKey> OfAsync(TesseraDb db, RecordId record, CancellationToken cancel) =>
        await db.Set<KeyRow>().FindAsync([record], cancel) is { } row   // one made in this work is not asked for
            ? RecordKey.Unwrap(record, row.Wrapped, installation)
            : throw new NotVisibleException();
}
