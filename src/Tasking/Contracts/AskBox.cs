namespace Tessera.Tasking.Contracts;

/// <summary>Which asks: those an agency sent, or those asked of it.</summary>
public enum AskBox
{
    Out,
    In,
}
