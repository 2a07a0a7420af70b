using Tessera.Portal.Speech;

namespace Tessera.Portal;

/// <summary>What a center says about itself at its door, and how much the door takes. Section <c>Portal</c> of the configuration.</summary>
public sealed class PortalSettings
{
    public Words Center { get; set; } = new("Potomac Region Fusion Center", "Centro de Fusión de la Región del Potomac");

    public Words Partnership { get; set; } = new("A partnership of state, county and city agencies", "Una alianza de agencias estatales, de condados y de ciudades");

    public Words Region { get; set; } = new("the Potomac region", "la región del Potomac");

    /// <summary>The center's code, when an installation has several; it travels inside the envelope.</summary>
    public string? CenterCode { get; set; }

    public string Domain { get; set; } = "report.prfc.example";

    public string Phone { get; set; } = "571-555-0100";

    /// <summary>Where the quick exit leads: a page that everybody has open.</summary>
    public string QuickExit { get; set; } = "https://www.weather.gov/";

    /// <summary>The promise of the triage clock, in hours.</summary>
    public int ReadWithinHours { get; set; } = 4;

    public string Zone { get; set; } = "America/New_York";

    public int MaxFiles { get; set; } = 10;

    public long MaxFileBytes { get; set; } = 250L * 1024 * 1024;

    /// <summary>Room that uploads leave on the disk, so that text can always be taken.</summary>
    public long KeepFreeBytes { get; set; } = 1024L * 1024 * 1024;

    /// <summary>More reports than this in <see cref="FloodMinutes"/> from one sender, or with one text, are one group.</summary>
    public int FloodCount { get; set; } = 5;

    public int FloodMinutes { get; set; } = 10;

    /// <summary>Addresses of reverse proxies whose X-Forwarded-For is believed; it is used for grouping and never kept.</summary>
    public IReadOnlyList<string> TrustedProxies { get; set; } = [];
}
