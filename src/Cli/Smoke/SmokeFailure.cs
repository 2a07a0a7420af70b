using System.Diagnostics.CodeAnalysis;

namespace Tessera.Cli.Smoke;

/// <summary>The main job did not go as a person expects; the message says where and what the page said.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It always says what failed.")]
internal sealed class SmokeFailure(string message) : Exception(message);
