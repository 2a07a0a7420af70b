using System.Net;
using System.Security.Cryptography;
using System.Text;
using Tessera.Kernel.Reporting;

namespace Tessera.Tests.Features.Portal;

/// <summary>Regulation 7.1 block 7: by content, within limits, one wrong file loses nothing else.</summary>
public sealed class FilesTests(PortalHost host) : IClassFixture<PortalHost>
{
    private static readonly byte[] Png = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. RandomNumberGenerator.GetBytes(1_200_000)];

    [Fact]
    public async Task A_file_is_sealed_as_it_arrives_and_opens_only_at_intake()
    {
        using var citizen = await AtFilesAsync();
        citizen.Choose("gate.png", Png);
        await citizen.PressAsync("review");
        await citizen.PressAsync("send");

        var file = (await citizen.OpenedAsync()).Files.Single();
        Assert.Equal(("gate.png", "png", Png.Length), (file.Name, file.Kind, file.Size));
        Assert.Equal(SHA256.HashData(Png), file.Sha256);
        using var plain = new MemoryStream();
        await using var box = File.OpenRead(Path.Combine(host.Spool, file.Id.ToString("N")));
        await host.Opening.OpenAsync(box, plain, SealContexts.File(file.Id), TestContext.Current.CancellationToken);
        Assert.Equal(Png, plain.ToArray());
    }

    [Fact]
    public async Task A_wrong_type_is_named_and_the_rest_is_kept()
    {
        using var citizen = await AtFilesAsync();
        citizen.Choose("gate.png", Png);
        citizen.Choose("photo.jpg", [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0, 4, 0]);
        citizen.Choose("notes.txt", Encoding.UTF8.GetBytes("at six in the evening"));

        await citizen.PressAsync();

        Assert.Equal(HttpStatusCode.BadRequest, citizen.Status);
        Assert.Contains("“photo.jpg”", citizen.Errors.Single(), StringComparison.Ordinal);
        Assert.Equal(["gate.png", "notes.txt"], citizen.Page.QuerySelectorAll(".tp-name").Select(name => name.TextContent));
    }

    [Fact]
    public async Task Too_much_is_said_and_the_report_is_kept()
    {
        using var citizen = await AtFilesAsync();
        citizen.Choose("one.png", [.. Png, .. new byte[1_000_000]]);
        citizen.Choose("two.png", Png);
        citizen.Choose("three.txt", Encoding.UTF8.GetBytes("small"));

        await citizen.PressAsync();

        Assert.Contains("“two.png” was left out", citizen.Errors.Single(), StringComparison.Ordinal);
        Assert.Equal(["one.png", "three.txt"], citizen.Page.QuerySelectorAll(".tp-name").Select(name => name.TextContent));
        Assert.Empty(Directory.GetFiles(host.Spool, "*.part"));
    }

    [Fact]
    public async Task An_eleventh_file_is_left_out_by_name()
    {
        using var citizen = await AtFilesAsync();
        for (var n = 1; n <= 11; n++) citizen.Choose($"{n}.txt", Encoding.UTF8.GetBytes($"note {n}"));

        await citizen.PressAsync();

        Assert.Contains("“11.txt”", citizen.Errors.Single(), StringComparison.Ordinal);
        Assert.Equal(10, citizen.Page.QuerySelectorAll(".tp-name").Length);
    }

    [Fact]
    public async Task Hostile_names_and_empty_files_do_no_harm()
    {
        using var citizen = await AtFilesAsync();
        citizen.Choose("../../../etc/<script>alert(1)</script>.txt", Encoding.UTF8.GetBytes("hello"));
        citizen.Choose("empty.png", []);

        await citizen.PressAsync();

        Assert.Contains("“empty.png” is empty", citizen.Errors.Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", citizen.Html, StringComparison.OrdinalIgnoreCase);
        Assert.All(Directory.GetFiles(host.Spool), path => Assert.True(Guid.TryParseExact(Path.GetFileName(path), "N", out _)));
    }

    [Fact]
    public async Task A_file_removed_on_an_old_page_stays_in_the_report_that_was_sent()
    {
        using var citizen = await AtFilesAsync();
        citizen.Choose("gate.txt", Encoding.UTF8.GetBytes("seen at the gate"));
        await citizen.PressAsync("stay");
        var drop = citizen.Page.QuerySelector(".tp-files button")!.GetAttribute("value")!;
        using var old = citizen.InOtherWindow();
        await citizen.PressAsync("review");
        await citizen.PressAsync("send");

        await old.PressAsync(drop);

        Assert.Empty(old.Page.QuerySelectorAll(".tp-name"));
        Assert.True(File.Exists(Path.Combine(host.Spool, (await citizen.OpenedAsync()).Files.Single().Id.ToString("N"))));
    }

    [Fact]
    public async Task A_removed_file_is_out_of_the_report_and_the_sweep_takes_it_from_the_disk()
    {
        using var citizen = await AtFilesAsync();
        citizen.Choose("mistake.txt", Encoding.UTF8.GetBytes("not this one"));
        await citizen.PressAsync("stay");
        var drop = citizen.Page.QuerySelector(".tp-files button")!.GetAttribute("value")!;
        var path = Path.Combine(host.Spool, drop["drop:".Length..]);
        Assert.True(File.Exists(path));

        await citizen.PressAsync(drop);
        Assert.Empty(citizen.Page.QuerySelectorAll(".tp-name"));

        File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch);
        await host.SweepAsync();
        Assert.False(File.Exists(path));
    }

    private async Task<Citizen> AtFilesAsync()
    {
        var citizen = new Citizen(host);
        await citizen.WriteAsync("A man in a work vest asked the guard when shifts change.");
        await citizen.PressAsync("to:files");
        return citizen;
    }
}
