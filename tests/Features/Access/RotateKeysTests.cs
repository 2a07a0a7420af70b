using System.Net.Http.Json;
using System.Security.Cryptography;
using Tessera.Cli.Keys;
using Tessera.Kernel;
using Tessera.Kernel.Connections;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Keys;
using Tessera.Tests.Features.Matrix;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Features.Access;

/// <summary>SC-12: another installation key, and nothing that was sealed is lost or still opened by the old one.</summary>
public sealed class RotateKeysTests(TestWorld world) : IClassFixture<TestWorld>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_key_is_wrapped_anew_and_the_old_one_opens_nothing()
    {
        var (tip, paths) = await SealedAsync();
        var (oldKey, rotation) = (await File.ReadAllTextAsync(paths.InstallationKey, Cancel), new KeyRotation(world.Database.Connections, paths));
        var (old, boxes) = (InstallationKey.At(paths.InstallationKey), await BoxesAsync());

        var count = await rotation.RunAsync(Cancel);

        using var next = InstallationKey.At(paths.InstallationKey);
        Assert.NotEqual(oldKey, await File.ReadAllTextAsync(paths.InstallationKey, Cancel));
        Assert.False(File.Exists(paths.InstallationKey + InstallationKey.NextEnding));
        Assert.True(count >= 4, $"{count} keys");
        Assert.Empty(boxes.Intersect(await BoxesAsync()));
        var wrapped = (await world.Database.ListAsync<byte[]>(DatabaseRoles.Owner, "set role tessera_steward; select wrapped from records.key where record = @id", ("id", tip.Value)))[0];
        var reporter = (await world.Database.ListAsync<byte[]>(DatabaseRoles.Owner, "set role tessera_steward; select sealed from records.part where record = @id and name = 'reporter'", ("id", tip.Value)))[0];
        Assert.Contains("Ines Okafor-Dahl", RecordKey.Unwrap(tip, wrapped, next).Open(reporter, "reporter"), StringComparison.Ordinal);
        Assert.ThrowsAny<CryptographicException>(() => RecordKey.Unwrap(tip, wrapped, old));
        await RestoreAsync(paths);
    }

    /// <summary>Killed before or after the transaction: whichever key opens the database is the one that stays.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_that_was_cut_off_is_finished_by_the_next(bool afterTheDatabase)
    {
        var (_, paths) = await SealedAsync();
        var (rotation, place, beside) = (new KeyRotation(world.Database.Connections, paths), paths.InstallationKey, paths.InstallationKey + InstallationKey.NextEnding);
        var before = await File.ReadAllTextAsync(place, Cancel);
        if (afterTheDatabase)
        {
            await rotation.RunAsync(Cancel);
            File.Move(place, beside);
            await File.WriteAllTextAsync(place, before, Cancel);
        }
        else InstallationKey.At(beside).Dispose();
        Assert.Throws<InvalidOperationException>(() => InstallationKey.OfInstallation(paths));

        Assert.Equal(afterTheDatabase, await rotation.FinishAsync(Cancel));

        using var key = InstallationKey.OfInstallation(paths);
        Assert.Equal(!afterTheDatabase, before == await File.ReadAllTextAsync(place, Cancel));
        await rotation.RunAsync(Cancel);   // what stayed opens all of it
        await RestoreAsync(paths);
    }

    /// <summary>Something under each kind of key, and a copy of the run's key: other tests go on with their own.</summary>
    private async Task<(RecordId Tip, TesseraPaths Paths)> SealedAsync()
    {
        var folder = Directory.CreateTempSubdirectory("tessera-keys-").FullName;
        var paths = new TesseraPaths(folder, folder);
        _ = world.Host.Services;
        File.Copy(Path.Combine(world.Database.Connections.Secrets, "installation.key"), paths.InstallationKey);
        var member = await world.StaffAsync(await world.CenterAsync(), "triage", "write");
        var answer = await world.ClientOf(member).PostAsJsonAsync("/api/calls", new { what = "A van stood at the gate for an hour.", callerName = "Ines Okafor-Dahl" }, Cancel);
        var tip = new RecordId((await answer.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>(Cancel)).GetProperty("record").GetGuid());
        await SubjectFacts.AttachAsync(world, member, tip);
        await world.ClientOf(member).PostAsJsonAsync("/api/search", new { words = "van" }, Cancel);
        await world.ClientOf(member).GetStringAsync("/search", Cancel);   // a form's token makes a data-protection key
        return (tip, paths);
    }

    /// <summary>Back under the key of the run, for the test after this one.</summary>
    private async Task RestoreAsync(TesseraPaths paths)
    {
        using var now = InstallationKey.At(paths.InstallationKey);
        using var run = InstallationKey.At(Path.Combine(world.Database.Connections.Secrets, "installation.key"));
        await Tessera.Cli.Seed.Stewardship.RunAsync(world.Database.Connections, connection => Wrapped.AnewAsync(connection, now, run, Cancel), Cancel);
    }

    private Task<IReadOnlyList<string>> BoxesAsync() => world.Database.ListAsync<string>(DatabaseRoles.Owner,
        "set role tessera_steward; select encode(wrapped, 'hex') from records.key union all select encode(wrapped_key, 'hex') from records.file union all select encode(original_name, 'hex') from records.file union all select encode(wrapped, 'hex') from graph.inquiry where wrapped is not null union all select xml from access.data_key");
}
