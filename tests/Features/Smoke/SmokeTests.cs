using Tessera.Access.Demo;
using Tessera.Cli;
using Tessera.Cli.Bench;

namespace Tessera.Tests.Features.Smoke;

/// <summary>The main job through the forms on real processes; and that it is smoke that notices when a part is left out.</summary>
public sealed class SmokeTests(ITestOutputHelper output)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Smoke_fails_at_the_step_that_needs_what_is_left_out_and_passes_on_the_same_installation_when_all_is_there()
    {
        await using var trial = TrialInstallation.Make();

        await FailsAsync(trial, LeftOut.Sealer, "it is on the partner's desk, with the dots against its own holdings");
        await FailsAsync(trial, LeftOut.Matcher, "it is on the partner's desk, with the dots against its own holdings");
        await FailsAsync(trial, LeftOut.Wall, "until it is given, none of it exists for the partner");

        await trial.UpAsync(Cancel);
        var smoke = await SmokeAsync(trial);
        Assert.Equal(Exit.Done, smoke.ExitCode);
        Assert.Matches(@"^smoke: ok, report to partner's desk \d+ ms$", smoke.Text.Split('\n')[^1]);
        Assert.True(await trial.StopAsync());
        trial.Remove();
    }

    private async Task FailsAsync(TrialInstallation trial, string without, string step)
    {
        await trial.UpAsync(Cancel, "--demo", "--history", "60", "--without", without);
        var smoke = await SmokeAsync(trial);
        await trial.StopAsync();

        Assert.Equal(Exit.Failed, smoke.ExitCode);
        Assert.Contains($"smoke: failed at “{step}”", smoke.Text, StringComparison.Ordinal);
    }

    private async Task<ProgramEnd> SmokeAsync(TrialInstallation trial)
    {
        var smoke = await trial.RunAsync(Cancel, "smoke");
        output.WriteLine(smoke.Text);
        return smoke;
    }
}
