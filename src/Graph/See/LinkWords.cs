using Tessera.Graph.Contracts;

namespace Tessera.Graph.See;

/// <summary>How one stands to another, read from either end.</summary>
internal static class LinkWords
{
    public static string From(LinkKind kind) => kind switch
    {
        LinkKind.Uses => "uses",
        LinkKind.Owns => "owns",
        LinkKind.LivesAt => "lives at",
        LinkKind.WorksFor => "works for",
        LinkKind.SeenAt => "seen at",
        _ => "with",
    };

    public static string To(LinkKind kind) => kind switch
    {
        LinkKind.Uses => "used by",
        LinkKind.Owns => "owned by",
        LinkKind.LivesAt => "home of",
        LinkKind.WorksFor => "employs",
        LinkKind.SeenAt => "where was seen",
        _ => "with",
    };
}
