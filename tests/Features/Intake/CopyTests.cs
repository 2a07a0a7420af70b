using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Tessera.Intake.Files;
using Tessera.Kernel.Reporting;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Features.Intake;

/// <summary>Clean copies: a hostile picture reaches nothing, and no file stops another.</summary>
public sealed class CopyTests(TestWorld world) : IClassFixture<TestWorld>
{
    private static readonly byte[] _pixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_picture_is_drawn_anew_and_what_is_none_is_refused()
    {
        using var pictures = new MakeCopy(NullLogger<MakeCopy>.Instance);

        var (copy, why) = await pictures.RunAsync(into => into.WriteAsync(_pixel, Cancel).AsTask(), Cancel);
        var (none, whyNone) = await pictures.RunAsync(into => into.WriteAsync("not a picture"u8.ToArray(), Cancel).AsTask(), Cancel);

        Assert.Null(why);
        Assert.Equal("PNG", Encoding.ASCII.GetString(copy![1..4]));
        Assert.Equal((null, "it cannot be decoded as a picture"), (none, whyNone));
    }

    /// <summary>What runs in the decoder's place, taken over by a picture, says what it can reach.</summary>
    [Fact]
    public async Task Whoever_takes_the_decoder_over_is_nobody_reads_no_secret_and_knows_no_setting()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess && File.Exists("/usr/bin/setpriv"), "Another user is given by root only.");
        var secret = Path.Combine(Directory.CreateTempSubdirectory("tessera-secret-").FullName, "key");
        await File.WriteAllTextAsync(secret, "the installation key", Cancel);
        var written = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.SetUnixFileMode(secret, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using var pictures = new MakeCopy(NullLogger<MakeCopy>.Instance, ["/bin/sh", "-c", $"cat > /dev/null; id -u; id -G; cat {secret}; env; ulimit -v; (echo x > {written}) ; true"]);

        var said = Encoding.UTF8.GetString((await pictures.RunAsync(into => into.WriteAsync(_pixel, Cancel).AsTask(), Cancel)).Copy!);

        Assert.StartsWith("65534\n65534\n", said, StringComparison.Ordinal);
        Assert.DoesNotContain("the installation key", said, StringComparison.Ordinal);
        Assert.DoesNotContain("TESSERA", said, StringComparison.Ordinal);
        Assert.Contains("4194304", said, StringComparison.Ordinal);
        Assert.False(File.Exists(written) && new FileInfo(written).Length > 0);
    }

    [Fact]
    public async Task A_decoder_that_talks_without_end_is_ended()
    {
        using var pictures = new MakeCopy(NullLogger<MakeCopy>.Instance, ["/bin/sh", "-c", "if [ $(wc -c) -lt 100 ]; then echo picture; else yes; fi"]);
        var watch = Stopwatch.StartNew();

        var (copy, why) = await pictures.RunAsync(into => into.WriteAsync(new byte[200], Cancel).AsTask(), Cancel);

        Assert.Equal((null, "its copy is too large"), (copy, why));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_file_whose_original_cannot_be_opened_is_refused_and_stops_no_other()
    {
        var sender = new Sender(world);
        _ = await sender.AnOfficerAsync();
        var (other, _) = await sender.SubmitAsync(new CitizenReport { What = "This one came without a picture." });
        var (record, bad) = ((await sender.TipAsync(other)).Value, Guid.CreateVersion7());
        await world.Database.AsStewardAsync(
            "insert into records.file (id, record, version, number, original_name, content_type, size, sha256, wrapped_key, state) values (@file, @record, 1, 1, ''::bytea, 'text/plain', 1, ''::bytea, @key, 'sealed')",
            ("file", bad), ("record", record), ("key", new byte[60]));
        var file = await sender.SpoolAsync("seen at the gate"u8.ToArray());
        await sender.SubmitAsync(new CitizenReport { What = "This one came with a picture of the gate." }, file);

        await sender.SoonAsync<Guid>("No clean copy was made.", "select id from records.file where id = @file and state = 'ready'", ("file", file.Id));

        Assert.Equal(["its original cannot be opened"], await sender.AskAsync<string>("select why_refused from records.file where id = @file and state = 'refused'", ("file", bad)));
        Assert.Contains("file.uncopied", await sender.AskAsync<string>("select kind from log.entry where record = @record", ("record", record)));
    }
}
