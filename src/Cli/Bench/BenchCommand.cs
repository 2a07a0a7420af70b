using System.CommandLine;
using Tessera.Cli.Bench.Crash;
using Tessera.Cli.Bench.Engine;
using Tessera.Cli.Bench.Journey;

namespace Tessera.Cli.Bench;

/// <summary><c>tessera bench …</c>: long trials whose figures are in docs/performance.md and docs/operations.md.</summary>
internal static class BenchCommand
{
    public static Command Command { get; } = new("bench", "Trials on an installation of their own") { CrashCommand.Command, JourneyCommand.Command, EngineCommand.Command };
}
