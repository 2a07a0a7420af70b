namespace Tessera.Kernel.Ui;

/// <summary>One piece of evidence: what was compared and what it weighs, in 1/1000 bit; above zero speaks for, below against.</summary>
public sealed record EvidenceLine(string Label, int Weight);
