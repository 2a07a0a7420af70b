namespace Tessera.Kernel.Reporting;

/// <summary>What the holder of a receipt adds later, sealed to Intake.</summary>
public sealed record SentMessage
{
    public string Language { get; set; } = "en";

    public string? Text { get; set; }

    public List<ReportedFile> Files { get; set; } = [];

    public List<string> Marks { get; set; } = [];

    /// <summary>The whole report again, when a form that had been sent was changed and sent once more.</summary>
    public CitizenReport? Changed { get; set; }
}
