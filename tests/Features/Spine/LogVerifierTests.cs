using Tessera.Kernel.Connections;
using Tessera.Kernel.Log;
using Tessera.Tests.Features.Database;

namespace Tessera.Tests.Features.Spine;

/// <summary>AU-9: what was done to the log behind the application's back is named.</summary>
public sealed class LogVerifierTests : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private readonly string _folder = Directory.CreateTempSubdirectory("tessera-log-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        for (var i = 0; i < 20; i++)
            await _database.RunAsync(DatabaseRoles.Identity, "insert into log.entry (id, at, source, kind, outcome) values (gen_random_uuid(), clock_timestamp(), 'audit', 'test', 'done')");
        await _database.ListAsync<long>(DatabaseRoles.Sealer, "select log.seal_batch(1000)");
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task An_untouched_chain_verifies()
    {
        var (verified, findings) = await VerifyAsync();

        Assert.Equal(20, verified);
        Assert.Empty(findings);
    }

    [Fact]
    public async Task A_changed_row_is_named()
    {
        await TamperAsync("update log.entry set outcome = 'failed' where id = (select entry from log.seal where position = 7)");

        var finding = Assert.Single((await VerifyAsync()).Findings);
        Assert.Equal(7, finding.Position);
        Assert.Contains("changed", finding.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_row_is_named()
    {
        await TamperAsync("delete from log.entry where id = (select entry from log.seal where position = 9)");

        var finding = Assert.Single((await VerifyAsync()).Findings);
        Assert.Equal(9, finding.Position);
        Assert.Contains("deleted", finding.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_tail_is_named_even_when_the_head_was_moved_back()
    {
        await SignAsync();
        await TamperAsync("delete from log.entry where id in (select entry from log.seal where position > 15); delete from log.seal where position > 15; update log.head set position = 15, chain = (select chain from log.seal where position = 15); delete from log.signature");

        var finding = Assert.Single((await VerifyAsync()).Findings);
        Assert.Equal(16, finding.Position);
        Assert.Contains("tail", finding.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Swapped_rows_are_named()
    {
        await TamperAsync("""
            create temp table a as select entry, entry_hash from log.seal where position = 4; create temp table b as select entry, entry_hash from log.seal where position = 11;
            update log.seal set entry = gen_random_uuid() where position = 4;
            update log.seal set entry = a.entry, entry_hash = a.entry_hash from a where position = 11;
            update log.seal set entry = b.entry, entry_hash = b.entry_hash from b where position = 4
            """);

        Assert.Equal([4L, 11L], (await VerifyAsync()).Findings.Select(finding => finding.Position));
    }

    [Fact]
    public async Task A_row_put_in_beside_the_chain_is_named()
    {
        await TamperAsync("alter table log.entry disable trigger enqueue; insert into log.entry (id, at, source, kind, outcome) values (gen_random_uuid(), now(), 'audit', 'forged', 'done')");

        Assert.Contains("beside", Assert.Single((await VerifyAsync()).Findings).What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_role_of_ours_changes_or_deletes_an_entry()
    {
        foreach (var role in DatabaseRoles.Logins)
            foreach (var act in (string[])["update log.entry set kind = 'x'", "delete from log.entry", "truncate log.entry"])
                if (role != DatabaseRoles.Owner) await Assert.ThrowsAsync<Npgsql.PostgresException>(() => _database.RunAsync(role, act));
    }

    private LogSigner Signer() => LogSigner.At(Path.Combine(_folder, "log.key"));

    private HeadExport Export() => new(Path.Combine(_folder, "heads.jsonl"));

    private async Task SignAsync()
    {
        using var signer = Signer();
        var chain = (await _database.ListAsync<byte[]>(DatabaseRoles.Sealer, "select chain from log.head"))[0];
        await Export().WriteAsync(20, chain, DateTimeOffset.UnixEpoch, signer.KeyId, signer.Sign(20, chain), Cancel);
    }

    private async Task<(long Verified, IReadOnlyList<LogFinding> Findings)> VerifyAsync()
    {
        using var signer = Signer();
        return await new LogVerifier(_database.ForRole(DatabaseRoles.Sealer), signer, Export()).RunAsync(null, Cancel);
    }

    private Task TamperAsync(string sql) => _database.RunAsync(Cli.Roles.RolePasswords.Superuser, sql);
}
