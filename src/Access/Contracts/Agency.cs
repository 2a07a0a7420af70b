using Tessera.Kernel.Ids;

namespace Tessera.Access.Contracts;

/// <summary>A fusion center, or an agency it works with. Only a center owns records.</summary>
public sealed class Agency
{
    public AgencyId Id { get; internal init; }
    public string Code { get; internal init; } = "";
    public string Name { get; internal init; } = "";
    public string Kind { get; internal init; } = "";
    public AgencyId Center { get; internal init; }
    public string TimeZone { get; internal init; } = "";
    public bool LawEnforcement { get; internal init; }
    public string? Ori { get; internal init; }
    public string? City { get; internal init; }
    public string? State { get; internal init; }
    public string? DeskPhone { get; internal init; }
    public bool Active { get; internal init; }

    public bool IsCenter => Kind == "center";
}
