using Microsoft.Extensions.Configuration;
using Tessera.Access.Demo;
using Tessera.Cli;
using Tessera.Cli.Up;
using Tessera.Kernel.Connections;
using Tessera.Migrations;
using Tessera.Tests.Features.Database;

namespace Tessera.Tests.Features.Up;

/// <summary>Nothing opens while row-level security is off; only a demo may be started without a part of itself.</summary>
public sealed class WallTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_table_whose_row_level_security_is_off_is_named_and_nothing_starts()
    {
        Assert.Null(await WallCheck.ComplaintAsync(database.ForRole(DatabaseRoles.App), Cancel));
        await database.AsOwnerAsync("alter table records.part no force row level security");

        var error = await Assert.ThrowsAsync<Stopped>(() => new Wall(Ours()).PrepareAsync(FirstStart.Empty, without: null, Cancel));

        Assert.Contains("records.part", error.Message, StringComparison.Ordinal);
        Assert.Contains("records.part", await WallCheck.ComplaintAsync(database.ForRole(DatabaseRoles.App), Cancel), StringComparison.Ordinal);
        await database.AsOwnerAsync("alter table records.part force row level security");
    }

    [Theory, InlineData(LeftOut.Matcher), InlineData(LeftOut.Sealer), InlineData(LeftOut.Wall)]
    public async Task Nothing_is_left_out_of_an_installation_that_is_no_demo(string part)
    {
        await Assert.ThrowsAsync<Stopped>(() => new Wall(Ours()).PrepareAsync(FirstStart.Empty, part, Cancel));

        Assert.False(LeftOut.Is(Settings(demo: "false", part), part));
        Assert.False(LeftOut.Is(Settings(demo: null, part), part));
        Assert.True(LeftOut.Is(Settings(demo: "true", part), part));
    }

    private static IConfiguration Settings(string? demo, string part) =>
        new ConfigurationBuilder().AddInMemoryCollection([new("Tessera:Demo", demo), new(LeftOut.Setting, part)]).Build();

    private Installation Ours() => new(name => name switch
    {
        "TESSERA_SECRETS" => database.Connections.Secrets,
        "TESSERA_DB" => $"Host={database.Connections.Host};Port={database.Connections.Port};Database={database.Connections.Database}",
        _ => null,
    });
}
