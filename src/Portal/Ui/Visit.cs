using Tessera.Portal.Speech;

namespace Tessera.Portal.Ui;

/// <summary>What every part of a page knows: the language, the center, and the page's address without its language.</summary>
public sealed record Visit(Language Language, PortalSettings Center, string Path)
{
    /// <summary>The page's main form, when it has one: the language button sends it, so that nothing typed is lost.</summary>
    public string? Form { get; init; }

    public string Link(string path) => Language.Path(path);
}
