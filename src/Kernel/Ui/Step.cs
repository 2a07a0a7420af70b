namespace Tessera.Kernel.Ui;

/// <summary>One step of several: what it decides, and who did it or must not.</summary>
public sealed record Step(string Title, string? Note = null);
