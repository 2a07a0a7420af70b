using Tessera.Intake.Contracts;

namespace Tessera.Intake.Import.Mapping;

/// <summary>Something wrong with a map: where in it, and what.</summary>
internal sealed record MapProblem(string Field, string Why)
{
    public override string ToString() => Field.Length == 0 ? Why : $"{Field}: {Why}";
}

/// <summary>The map cannot be used. All that is wrong with it is told at once.</summary>
internal sealed class UnusableMapException : ImportStoppedException
{
    public UnusableMapException()
    {
    }

    public UnusableMapException(string message) : base(message)
    {
    }

    public UnusableMapException(string message, Exception inner) : base(message, inner)
    {
    }

    public UnusableMapException(IReadOnlyList<MapProblem> problems) : base(string.Join(Environment.NewLine, problems)) => Problems = problems;

    public IReadOnlyList<MapProblem> Problems { get; } = [];
}
