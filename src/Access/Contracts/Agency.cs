using Tessera.Kernel.Ids;

namespace Tessera.Access.Contracts;

/// <summary>A fusion center, or an agency it works with. Only a center owns records.</summary>
public sealed class Agency
{
    public AgencyId Id { get; private init; }
    public string Code { get; private init; } = "";
    public string Name { get; private init; } = "";
    public string Kind { get; private init; } = "";
    public AgencyId Center { get; private init; }
    public string TimeZone { get; private init; } = "";
    public bool LawEnforcement { get; private init; }
    public string? Ori { get; private init; }
    public string? City { get; private init; }
    public string? State { get; private init; }
    public string? DeskPhone { get; private init; }
    public bool Active { get; private init; }

    public bool IsCenter => Kind == "center";
}
