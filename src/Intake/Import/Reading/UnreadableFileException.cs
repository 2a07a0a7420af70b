using Tessera.Intake.Contracts;

namespace Tessera.Intake.Import.Reading;

/// <summary>The file cannot be imported at all. The message is for the person who chose it: what it is, and what to do.</summary>
internal sealed class UnreadableFileException : ImportStoppedException
{
    public UnreadableFileException()
    {
    }

    public UnreadableFileException(string message) : base(message)
    {
    }

    public UnreadableFileException(string message, Exception inner) : base(message, inner)
    {
    }
}
