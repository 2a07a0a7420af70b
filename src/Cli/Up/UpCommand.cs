using System.CommandLine;
using Tessera.Access.Demo;
using Tessera.Cli.Seed.History;

namespace Tessera.Cli.Up;

/// <summary><c>tessera up [--demo | --empty] [--history N] [--without PART]</c></summary>
internal static class UpCommand
{
    public static Command Command { get; } = Make();

    private static Command Make()
    {
        var demo = new Option<bool>("--demo") { Description = "First start: seed the invented National Capital Region, with a page to become anybody in it (the default)" };
        var empty = new Option<bool>("--empty") { Description = "First start: begin with nothing but the first administrator, whom it asks for" };
        var history = new Option<int>("--history") { Description = "First start of a demo: so many records of invented history", DefaultValueFactory = _ => DemoHistory.Usual };
        var without = new Option<string?>("--without") { Description = "A demo only: leave out a part, to see what './tessera smoke' says then" };
        without.AcceptOnlyFromAmong([.. LeftOut.All]);
        var command = new Command("up", "Start everything: database, Portal and Web; Ctrl-C stops it") { demo, empty, history, without };
        command.SetAction(async (parsed, cancel) =>
        {
            if (parsed.GetValue(demo) && parsed.GetValue(empty)) throw new Stopped("Give --demo or --empty, not both.", Exit.Usage);
            FirstStart? wish = parsed.GetValue(demo) ? FirstStart.Demo : parsed.GetValue(empty) ? FirstStart.Empty : null;
            return await new Up(Installation.OfEnvironment, TimeProvider.System).RunAsync(wish, Math.Max(0, parsed.GetValue(history)), parsed.GetValue(without), cancel);
        });
        return command;
    }
}
