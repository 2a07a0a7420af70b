using Tessera.Kernel.Ids;

namespace Tessera.Intake.Contracts;

/// <summary>An import: which file, by which map, into which center.</summary>
public sealed record ImportOrder(Stream File, string Map, AgencyId Center)
{
    /// <summary>The machine that writes for the center: it holds the duty to import and nothing else.</summary>
    public const string Machine = "import";

    /// <summary>Where each row that is not taken is written, as CSV.</summary>
    public TextWriter? Report { get; init; }

    /// <summary>Called after each batch.</summary>
    public Action<ImportProgress>? Progress { get; init; }
}

/// <summary>How far an import is: the share of the file read, and what became of its rows.</summary>
public sealed record ImportProgress(double Share, ImportCount Count);

/// <summary>What became of the rows of a file.</summary>
public sealed record ImportCount
{
    /// <summary>New records.</summary>
    public int Taken { get; init; }

    /// <summary>Of these, read with a doubt that the record tells.</summary>
    public int WithNotes { get; init; }

    /// <summary>Taken by an earlier run.</summary>
    public int Known { get; init; }

    /// <summary>Not taken; the report says why.</summary>
    public int Refused { get; init; }

    /// <summary>Hidden in the sheet, and left out because the map says so.</summary>
    public int Hidden { get; init; }

    public int Rows => Taken + Known + Refused + Hidden;
}
