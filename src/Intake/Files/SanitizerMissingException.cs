namespace Tessera.Intake.Files;

/// <summary>A fault of the installation, never of the file: files wait until the sanitizer runs.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It says one thing.")]
internal sealed class SanitizerMissingException(string why) : Exception(why);
