namespace Tessera.Intake.Contracts;

/// <summary>The file or the map cannot be used at all. The message is for the person who chose them: what is wrong, and what to do.</summary>
public abstract class ImportStoppedException : Exception
{
    protected ImportStoppedException()
    {
    }

    protected ImportStoppedException(string message) : base(message)
    {
    }

    protected ImportStoppedException(string message, Exception inner) : base(message, inner)
    {
    }
}
