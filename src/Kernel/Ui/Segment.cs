namespace Tessera.Kernel.Ui;

/// <summary>One way of seeing the same things.</summary>
public sealed record Segment(string Title, string Href, bool Current = false);
