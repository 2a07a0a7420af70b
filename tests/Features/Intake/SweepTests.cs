using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Tessera.Access.Contracts;
using Tessera.Intake.Files;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Sealing;
using Tessera.Records.Contracts;
using Tessera.Records.Files;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Features.Intake;

/// <summary>No orphan file, none missing: what a kill leaves on the disk is removed, and nothing a record has.</summary>
public sealed class SweepTests(TestWorld world) : IClassFixture<TestWorld>
{
    private readonly FakeTimeProvider _clock = new(TimeProvider.System.GetUtcNow());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_without_a_row_is_removed_after_an_hour_and_one_with_a_row_stays()
    {
        var (record, kept) = await AFileOfARecordAsync();
        var orphan = Write(record, Guid.CreateVersion7().ToString());
        var part = Write(Guid.CreateVersion7(), $"{Guid.CreateVersion7()}{WholeFile.Part}");

        Assert.Equal(0, await SweepAsync());
        _clock.Advance(SweepFiles.Patience + TimeSpan.FromMinutes(1));

        Assert.Equal(2, await SweepAsync());
        Assert.False(File.Exists(orphan));
        Assert.False(Directory.Exists(Path.GetDirectoryName(part)) && File.Exists(part));
        Assert.True(File.Exists(kept));
    }

    [Fact]
    public async Task What_a_record_has_already_is_dropped_from_the_spool_and_what_waits_stays()
    {
        var (_, kept) = await AFileOfARecordAsync();
        var spool = Directory.CreateDirectory(world.Host.Paths.Spool).FullName;
        var taken = Path.Combine(spool, Guid.Parse(Path.GetFileName(kept)).ToString("N"));
        var waits = Path.Combine(spool, Secrets.RandomId().ToString("N"));
        foreach (var path in (string[])[taken, waits]) await File.WriteAllTextAsync(path, "sealed", Cancel);

        Assert.Equal(1, await new SweepSpool(Strays, world.Host.Paths, _clock, NullLogger<SweepSpool>.Instance).RunAsync(Cancel));

        Assert.False(File.Exists(taken));
        Assert.True(File.Exists(waits));
    }

    private StrayFiles Strays => new(world.Database.Connections);

    private Task<int> SweepAsync() => new SweepFiles(Strays, world.Host.Paths, _clock, NullLogger<SweepFiles>.Instance).RunAsync(Cancel);

    private async Task<(Guid Record, string Path)> AFileOfARecordAsync()
    {
        var author = await world.StaffAsync(await world.CenterAsync(), Duties.Write);
        var record = await world.WorkAs(author).WriteAsync(async db => (await world.Host.Get<IRecordWriter>().OpenAsync(
            db, new NewRecord { Kind = "test-note", Title = "With a file", Body = new { Text = "" }, Text = "" }, Cancel)).Id.Value, Cancel);
        var file = Guid.CreateVersion7();
        await world.Database.AsStewardAsync(
            "insert into records.file (id, record, version, number, original_name, content_type, size, sha256, wrapped_key, state) values (@file, @record, 1, 1, ''::bytea, 'text/plain', 1, ''::bytea, ''::bytea, 'ready')",
            ("file", file), ("record", record));
        return (record, Write(record, file.ToString()));
    }

    private string Write(Guid record, string name)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(world.Host.Paths.Files, record.ToString())).FullName, name);
        File.WriteAllText(path, "sealed");
        return path;
    }
}
