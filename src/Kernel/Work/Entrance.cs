using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Log;
using Tessera.Kernel.Refusals;

namespace Tessera.Kernel.Work;

/// <summary>How a transaction gets its reader: the database looks the session or job up and stamps the transaction.</summary>
internal abstract class Entrance
{
    public abstract bool IsJob { get; }

    public async Task EnterAsync(TesseraDb db, bool readOnly, CancellationToken cancel)
    {
        if (await AskAsync(db, readOnly, cancel) is not { } answer) throw new NoReaderException();
        db.Reader = JsonSerializer.Deserialize<Reader>(answer, LogJson.Options)!;
    }

    protected abstract Task<string?> AskAsync(TesseraDb db, bool readOnly, CancellationToken cancel);
}

/// <summary>A person's session, found by the secret in their cookie.</summary>
internal sealed class SessionEntrance(ICurrentReader current) : Entrance
{
    public override bool IsJob => false;

    protected override async Task<string?> AskAsync(TesseraDb db, bool readOnly, CancellationToken cancel) =>
        await current.SecretAsync() is not { } secret
            ? null
            : (await db.Database.SqlQuery<string?>($"select (entered || jsonb_build_object('piece', access.open_piece()))::text as \"Value\" from access.enter({secret}, {readOnly}) entered").ToListAsync(cancel))[0];
}

/// <summary>A follower or job: only its own login role may enter so, and only under the machine's posting of that center.</summary>
internal sealed class JobEntrance(string job, AgencyId center) : Entrance
{
    public override bool IsJob => true;

    protected override async Task<string?> AskAsync(TesseraDb db, bool readOnly, CancellationToken cancel) =>
        (await db.Database.SqlQuery<string?>($"select access.enter_job({job}, {center.Value})::text as \"Value\"").ToListAsync(cancel))[0];
}
