using Microsoft.AspNetCore.Identity;
using Tessera.Cli;
using Tessera.Cli.Seed;
using Tessera.Cli.Up;
using Tessera.Kernel.Connections;
using Tessera.Tests.Features.Database;

namespace Tessera.Tests.Features.Up;

/// <summary>How an installation begins: as a demo, or with one administrator and nothing else; and that it stays so.</summary>
public sealed class FirstStartTests : IAsyncLifetime
{
    private readonly DirectoryInfo _var = Directory.CreateTempSubdirectory("tessera-var-");
    private TestDatabase _database = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _var.Delete(recursive: true);
    }

    [Fact]
    public async Task Without_a_wish_it_becomes_a_demo_with_people_in_every_duty()
    {
        Assert.True((await EnsureAsync(wish: null)).IsDemo);

        var duties = await _database.ListAsync<string>(DatabaseRoles.Identity, "select distinct unnest(duties) from access.posting where machine is null");
        Assert.Empty(Tessera.Access.Contracts.Duties.All.Except(duties));
    }

    [Fact]
    public async Task A_demo_stays_a_demo_and_is_seeded_once()
    {
        await EnsureAsync(FirstStart.Demo);
        var people = await CountAsync();

        Assert.True((await EnsureAsync(wish: null)).IsDemo);
        var error = await Assert.ThrowsAsync<Stopped>(() => EnsureAsync(FirstStart.Empty));

        Assert.Contains("began as 'demo'", error.Message, StringComparison.Ordinal);
        Assert.Equal(people, await CountAsync());
    }

    [Fact]
    public async Task A_first_start_that_was_cut_off_is_not_taken_for_either()
    {
        await _database.AsStewardAsync("insert into access.agency (id, code, name, kind, center, time_zone, law_enforcement) select id, 'HALF', 'Half', 'center', id, 'UTC', true from gen_random_uuid() id");

        var error = await Assert.ThrowsAsync<Stopped>(() => EnsureAsync(wish: null));

        Assert.Contains("cut off", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_demo_persons_address_can_never_exist()
    {
        await EnsureAsync(FirstStart.Demo);

        Assert.All(await _database.ListAsync<string>(DatabaseRoles.Identity, "select email from identity.account"), email => Assert.EndsWith(".example", email, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_first_administrator_is_asked_for_until_the_answers_have_their_shape()
    {
        var questions = await AskAsync("North Fork Fusion Center", "N0", "NFFC", "Mars/Olympus", "America/Chicago", "Ada Example", "no address", "ada@north.example");

        Assert.Equal(3, questions.Split("That is not it").Length - 1);
        Assert.Equal(["NFFC"], await _database.ListAsync<string>(DatabaseRoles.Identity, "select code from access.agency"));
        Assert.Equal(["admin"], await _database.ListAsync<string>(DatabaseRoles.Identity, "select unnest(duties) from access.posting where machine is null"));
    }

    [Fact]
    public async Task The_password_said_once_is_the_accounts_and_no_other()
    {
        var questions = await AskAsync("North Fork Fusion Center", "NFFC", "America/Chicago", "Ada Example", "ada@north.example");
        var said = questions.Split("the password ")[1].Split(' ')[0];
        var hash = Assert.Single(await _database.ListAsync<string>(DatabaseRoles.Identity, "select password_hash from identity.account"));

        Assert.Equal(PasswordVerificationResult.Success, new PasswordHasher<object>().VerifyHashedPassword(said, hash, said));
        Assert.Equal(PasswordVerificationResult.Failed, new PasswordHasher<object>().VerifyHashedPassword(said, hash, SignIn.NewPassword()));
    }

    [Fact]
    public async Task Without_answers_nobody_is_made()
    {
        await Assert.ThrowsAsync<Stopped>(() => AskAsync("North Fork Fusion Center"));

        Assert.Equal(0, await CountAsync());
    }

    private async Task<FirstStart> EnsureAsync(FirstStart? wish) => await FirstStart.EnsureAsync(
        new Installation(name => name switch
        {
            "TESSERA_VAR" => _var.FullName,
            "TESSERA_SECRETS" => SecretsOfItsOwn(),
            "TESSERA_DB" => $"Host={_database.Connections.Host};Port={_database.Connections.Port};Database={_database.Connections.Database}",
            _ => null,
        }),
        wish, TimeProvider.System, Cancel, history: 0);

    /// <summary>A demo keeps its password beside the others, so each installation has a folder of its own.</summary>
    private string SecretsOfItsOwn()
    {
        var folder = _var.CreateSubdirectory("secrets").FullName;
        foreach (var role in Directory.EnumerateFiles(_database.Connections.Secrets)) File.Copy(role, Path.Combine(folder, Path.GetFileName(role)), overwrite: true);
        return folder;
    }

    private async Task<string> AskAsync(params string[] answers)
    {
        using var questions = new StringWriter();
        using var reader = new StringReader(string.Join('\n', answers));
        await new FirstAdministrator(reader, questions).AskAndMakeAsync(_database.Connections, TimeProvider.System, Cancel);
        return questions.ToString();
    }

    private async Task<long> CountAsync() => (await _database.ListAsync<long>(DatabaseRoles.Identity, "select count(*) from identity.account"))[0];
}
