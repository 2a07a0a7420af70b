namespace Tessera.Kernel.Ui;

public enum NoteKind
{
    Plain,

    /// <summary>Amber: somebody must answer.</summary>
    Answer,

    /// <summary>Red: the time has run out, or a life is at risk.</summary>
    Danger,

    /// <summary>Blue: it can be pressed, or it is "what if".</summary>
    Tip,
}
