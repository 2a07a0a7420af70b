using System.Text.Json;
using Tessera.Access.Contracts;
using Tessera.Cli.Roles;
using Tessera.Kernel.Connections;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Reporting;
using Tessera.Kernel.Sealing;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Features.Intake;

/// <summary>What the Portal does with a report, without its pages: seals it, lays its files into the spool, calls its functions.</summary>
/// <param name="center">Whose door it is; null where the world has one center.</param>
internal sealed class Sender(TestWorld world, AgencyId? center = null)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Envelopes without a center's code go to the first center; a world has one.</summary>
    public async Task<AgencyId> TheCenterAsync() =>
        (await world.Database.ListAsync<Guid>(DatabaseRoles.Identity, "select id from access.agency where kind = 'center' order by code")) is [var first, ..]
            ? new AgencyId(first) : await world.CenterAsync();

    public async Task<Member> AnOfficerAsync()
    {
        _ = world.Host.Services; // the workspace runs
        return await world.StaffAsync(center ?? await TheCenterAsync(), Duties.Triage, Duties.Write);
    }

    public async Task<(SubmitKey Key, byte[] Sealed)> SubmitAsync(CitizenReport report, params ReportedFile[] files)
    {
        var key = SubmitKey.New();
        report.ReplyKey = key.Receipt.ReplyKey.ToArray();
        report.Files = [.. files];
        if (center is { } own) report.Center = (await AskAsync<string>("select code from access.agency where id = @id", ("id", own.Value)))[0];
        using var seal = IntakeKeys.Of(world.Host.Paths).Sealing();
        var box = seal.Seal(JsonSerializer.SerializeToUtf8Bytes(report, SealContexts.Json), SealContexts.Report(key.Hash));
        await SubmitAsync(key, box, files);
        return (key, box);
    }

    public Task SubmitAsync(SubmitKey key, byte[] box, params ReportedFile[] files) => world.Database.RunAsync(
        DatabaseRoles.Portal, "select portal.submit(@key, @receipt, @print, null, 'en', @box, @ids, @sizes, @hashes)",
        ("key", key.Hash), ("receipt", key.Receipt.Hash), ("print", key.Fingerprint(box)), ("box", box),
        ("ids", files.Select(f => f.Id).ToArray()), ("sizes", files.Select(f => f.Size).ToArray()), ("hashes", files.Select(f => f.Sha256).ToArray()));

    /// <summary>Adds a message to a receipt; the id it has in the tip's conversation.</summary>
    public async Task<Guid> SayAsync(SubmitKey key, SentMessage said)
    {
        var id = Guid.CreateVersion7();
        using var seal = IntakeKeys.Of(world.Host.Paths).Sealing();
        await SayAsync(key, id, seal.Seal(JsonSerializer.SerializeToUtf8Bytes(said, SealContexts.Json), SealContexts.Message(id)), [.. said.Files]);
        return id;
    }

    public Task SayAsync(SubmitKey key, Guid id, byte[] box, params ReportedFile[] files) => world.Database.RunAsync(
        DatabaseRoles.Portal, "select portal.say(@receipt, @key, @id, @box, @copy, @ids, @sizes, @hashes)",
        ("receipt", key.Receipt.Hash), ("key", key.Fingerprint(box)), ("id", id), ("box", box), ("copy", key.Receipt.ReplyKey.Seal("", id)),
        ("ids", files.Select(f => f.Id).ToArray()), ("sizes", files.Select(f => f.Size).ToArray()), ("hashes", files.Select(f => f.Sha256).ToArray()));

    /// <summary>A sealed file in the spool; broken, where its last byte was changed on the way.</summary>
    public async Task<ReportedFile> SpoolAsync(byte[] bytes, string name = "gate.txt", string kind = "txt", bool broken = false)
    {
        var id = Secrets.RandomId();
        Directory.CreateDirectory(world.Host.Paths.Spool);
        using var seal = IntakeKeys.Of(world.Host.Paths).Sealing();
        await using var box = File.Create(SpoolPath(id));
        var done = await seal.SealAsync(new MemoryStream(bytes), box, SealContexts.File(id), Cancel);
        if (broken)
        {
            box.Position = box.Length - 1;
            var last = box.ReadByte();
            box.Position = box.Length - 1;
            box.WriteByte((byte)(last ^ 1));
        }

        return new ReportedFile { Id = id, Name = name, Kind = kind, Size = done.Length, Sha256 = done.Sha256 };
    }

    public string SpoolPath(Guid file) => Path.Combine(world.Host.Paths.Spool, file.ToString("N"));

    public async Task<RecordId> TipAsync(SubmitKey key) => new((await SoonAsync<Guid>(
        "The envelope did not become a tip.", "select record from portal.envelope where key_hash = @key and record is not null", ("key", key.Hash)))[0]);

    public Task TakenAsync(Guid message) => SoonAsync<Guid>("The message was not taken.", "select id from intake.message where id = @id", ("id", message));

    public Task<IReadOnlyList<T>> AskAsync<T>(string sql, params (string Name, object Value)[] values) => world.Database.ListAsync<T>(RolePasswords.Superuser, sql, values);

    /// <summary>Asks until there is an answer.</summary>
    public async Task<IReadOnlyList<T>> SoonAsync<T>(string orElse, string sql, params (string Name, object Value)[] values)
    {
        for (var i = 0; i < 400; i++)
        {
            if (await AskAsync<T>(sql, values) is { Count: > 0 } rows) return rows;
            await Task.Delay(100, Cancel);
        }

        throw new TimeoutException(orElse);
    }
}
