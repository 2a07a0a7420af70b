namespace Tessera.Cli.Bench.Crash;

/// <summary>What is killed. The sealer and Intake live in Web and die with it; the matcher besides loses its own database process, and PostgreSQL with that every connection.</summary>
internal enum Victim
{
    Portal,
    Web,
    Matcher,
    Postgres,
}
