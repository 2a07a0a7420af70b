namespace Tessera.Kernel.Ui;

public enum ButtonKind
{
    Normal,

    /// <summary>The one blue button of a screen.</summary>
    Primary,

    /// <summary>It cannot be undone.</summary>
    Danger,

    Quiet,
}
