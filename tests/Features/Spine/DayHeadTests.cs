using System.Diagnostics;
using Microsoft.Extensions.Time.Testing;
using Tessera.Cli.Roles;
using Tessera.Kernel.Connections;
using Tessera.Kernel.Log;
using Tessera.Tests.Features.Database;

namespace Tessera.Tests.Features.Spine;

/// <summary>AU-9: each day's head is signed and carried out of the database; a past day that was changed is named, also when the whole chain was made anew.</summary>
public sealed class DayHeadTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _clock = new(Noon);
    private readonly string _folder = Directory.CreateTempSubdirectory("tessera-days-").FullName;
    private TestDatabase _database = null!;
    private LogSigner _signer = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Share => Path.Combine(_folder, "share");

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _signer = LogSigner.At(Path.Combine(_folder, "log.key"));
    }

    public async ValueTask DisposeAsync()
    {
        _signer.Dispose();
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Each_day_is_signed_once_it_is_over_and_lies_outside_once()
    {
        await ADayAsync(5);
        Assert.Equal(["2026-03-01.json"], Days());
        var written = await File.ReadAllTextAsync(Path.Combine(Share, "2026-03-01.json"), Cancel);
        await ADayAsync(3);
        await ADayAsync(0);

        Assert.Equal(["2026-03-01.json", "2026-03-02.json", "2026-03-03.json"], Days());
        Assert.Equal(written, await File.ReadAllTextAsync(Path.Combine(Share, "2026-03-01.json"), Cancel));
        Assert.Equal([5, 8, 8], new DayHeadFolder(Share).ReadAll().Select(head => head.Position));
        Assert.Empty(await VerifyAsync());
    }

    [Fact]
    public async Task A_past_day_is_named_even_when_the_whole_chain_and_all_in_the_database_was_made_anew()
    {
        await ADayAsync(5);
        await ADayAsync(5);
        await ADayAsync(5);
        await RewriteAsync(position: 7);

        Assert.Empty(await VerifyAsync(carried: false));
        var finding = Assert.Single(await VerifyAsync());
        Assert.Equal("The log of 2026-03-02 was changed after it was signed: positions 6 to 10 do not lead to its head.", finding.What);
    }

    [Fact]
    public async Task What_could_not_be_carried_away_is_carried_when_the_place_is_back()
    {
        await File.WriteAllTextAsync(Share, "the share is not mounted", Cancel);
        var closer = Closer();
        await WriteAsync(2);
        _clock.SetUtcNow(Noon.AddDays(1));
        await Assert.ThrowsAnyAsync<IOException>(() => CloseAsync(closer));
        Assert.Equal(1, closer.Waiting);

        File.Delete(Share);
        _clock.Advance(TimeSpan.FromMinutes(1));
        await CloseAsync(closer);

        Assert.Equal(["2026-03-01.json"], Days());
        Assert.Equal(0, closer.Waiting);
    }

    /// <summary>An auditor needs nothing of ours to verify a head: a common tool, the public key, the words.</summary>
    [Fact]
    public async Task A_head_is_verified_by_a_common_tool()
    {
        await ADayAsync(4);
        var head = Assert.Single(new DayHeadFolder(Share).ReadAll());
        var (words, signature) = (Path.Combine(_folder, "words"), Path.Combine(_folder, "signature"));
        await File.WriteAllTextAsync(words, head.Words, Cancel);
        await File.WriteAllBytesAsync(signature, Convert.FromHexString(head.Signature), Cancel);

        using var openssl = Process.Start(new ProcessStartInfo("openssl", ["dgst", "-sha256", "-verify", Path.Combine(Share, $"log-{head.KeyId}.pem"), "-signature", signature, words]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var said = await openssl.StandardOutput.ReadToEndAsync(Cancel);

        Assert.Equal("Verified OK", said.Trim());
    }

    private string[] Days() => [.. Directory.EnumerateFiles(Share, "*.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    private DayCloser Closer() => new(_signer, new(Share), _clock);

    private async Task ADayAsync(int entries)
    {
        await WriteAsync(entries);
        _clock.Advance(TimeSpan.FromDays(1));
        await CloseAsync(Closer());
    }

    private async Task WriteAsync(int entries)
    {
        for (var i = 0; i < entries; i++)
            await _database.RunAsync(DatabaseRoles.Identity, "insert into log.entry (id, at, source, kind, outcome) values (@id, @at, 'audit', 'test', 'done')", ("id", Guid.CreateVersion7()), ("at", _clock.GetUtcNow()));
        await _database.ListAsync<long>(DatabaseRoles.Sealer, "select log.seal_batch(1000)");
    }

    private async Task CloseAsync(DayCloser closer)
    {
        await using var connection = await _database.OpenAsync(DatabaseRoles.Sealer);
        await closer.RunAsync(connection, Cancel);
    }

    /// <summary>As an administrator of the database would: the row is changed, every hash after it is made anew, and signatures beside it are removed.</summary>
    private Task RewriteAsync(long position) => _database.RunAsync(RolePasswords.Superuser, $"""
        update log.entry set outcome = 'failed' where id = (select entry from log.seal where position = {position});
        do $$
        declare
            s record;
            so_far bytea := sha256('tessera');
        begin
            for s in select seal.position, sha256(convert_to(log.canonical(e), 'UTF8')) as hash from log.seal join log.entry e on e.id = seal.entry order by seal.position loop
                so_far := sha256(so_far || s.hash);
                update log.seal set entry_hash = s.hash, chain = so_far where seal.position = s.position;
            end loop;
            update log.head set chain = so_far;
        end $$;
        delete from log.signature;
        delete from log.day
        """);

    private async Task<IReadOnlyList<LogFinding>> VerifyAsync(bool carried = true) =>
        (await new LogVerifier(_database.ForRole(DatabaseRoles.Sealer), _signer, new(Path.Combine(_folder, "heads.jsonl")), carried ? [new(Share)] : []).RunAsync(null, Cancel)).Findings;
}
