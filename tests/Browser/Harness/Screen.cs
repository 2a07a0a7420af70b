namespace Tessera.Tests.Browser.Harness;

public enum Theme
{
    Light,
    Dark,

    /// <summary>The system's colors win: Windows high contrast.</summary>
    Forced,
}

/// <summary>What a page is looked at on.</summary>
public sealed record Screen(Theme Theme, int Width, int Height)
{
    public static Screen Desk { get; } = new(Theme.Light, 1440, 900);

    public static Screen Phone { get; } = new(Theme.Light, 390, 844);
}
