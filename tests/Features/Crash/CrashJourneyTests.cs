using Npgsql;
using Tessera.Cli;
using Tessera.Cli.Bench;
using Tessera.Cli.Bench.Crash;
using Tessera.Cli.Roles;

namespace Tessera.Tests.Features.Crash;

/// <summary>ARCHITECTURE idea 6: kill anything at any moment, nothing acknowledged is lost, nothing done twice. All of it: <c>./tessera bench crash</c>.</summary>
public sealed class CrashJourneyTests(ITestOutputHelper output)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_answered_for_is_there_once_whatever_was_killed_and_a_change_of_the_log_is_named()
    {
        var seed = Random.Shared.Next(1_000_000);
        output.WriteLine($"./tessera bench crash --submissions 60 --seed {seed}");
        await using var trial = await TrialInstallation.StartAsync(Cancel, "--demo", "--history", "0");

        var findings = await new CrashJourney(trial, 60, seed, output.WriteLine).RunAsync(Cancel);

        Assert.True(findings.Count == 0, $"seed {seed}, kept in {trial.Folder}\n{string.Join('\n', findings)}");
        await ChangeAnEntryAsync(trial.Installation);
        var verified = await trial.RunAsync(Cancel, "verify");
        Assert.Equal(Exit.Failed, verified.ExitCode);
        Assert.Contains("at position 3 was changed after it was sealed", verified.Text, StringComparison.Ordinal);
        Assert.True(await trial.StopAsync());
        trial.Remove();
    }

    private static async Task ChangeAnEntryAsync(Installation installation)
    {
        await using var source = NpgsqlDataSource.Create(installation.Database.ForRole(RolePasswords.Superuser));
        await using var change = source.CreateCommand("update log.entry set kind = 'harmless' where id = (select entry from log.seal where position = 3)");
        Assert.Equal(1, await change.ExecuteNonQueryAsync(Cancel));
    }
}
