namespace Tessera.Matching;

/// <summary>One finding while comparing: no text is made until it is shown.</summary>
internal readonly record struct Finding(string Code, string Left, string Right, int Millibits);

/// <summary>Gathers findings of one comparison. Reused between comparisons of one thread.</summary>
internal sealed class Tally
{
    private readonly List<Finding> _findings = new(16);

    public int Total { get; private set; }

    public IReadOnlyList<Finding> Findings => _findings;

    public void Clear()
    {
        _findings.Clear();
        Total = 0;
    }

    /// <summary>A finding of no weight is not evidence and makes no line.</summary>
    public void Add(string code, string left, string right, int millibits)
    {
        if (millibits == 0) return;
        _findings.Add(new(code, left, right, millibits));
        Total += millibits;
    }
}
