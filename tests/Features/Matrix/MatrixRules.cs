using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;

namespace Tessera.Tests.Features.Matrix;

/// <summary>What a cell must answer: by the two pure rules (may see, may act) and the row, never by what the running code says.</summary>
internal static class MatrixRules
{
    public const string Done = "done";
    public const string Refused = "refused";
    public const string NotFound = "404";
    public const string SignIn = "sign in";

    /// <param name="home">The center whose matters a way in without a record concerns.</param>
    public static string Of(MatrixRow row, MatrixReader who, Reader reader, Subject? subject, AgencyId home, DateTimeOffset now)
    {
        if (row.Sight is "open") return Done;
        if (who.IsNobody) return SignIn;
        if (!IsThere(row, who, reader, subject, home, now)) return NotFound;
        return MayAct(row.Needs.TrimEnd('?'), reader, subject, home) ? Done : Refused;
    }

    private static bool IsThere(MatrixRow row, MatrixReader who, Reader reader, Subject? subject, AgencyId home, DateTimeOffset now) => row.Sight switch
    {
        "all" => true,
        "self" => who.Role is "all" && reader.Agency == home,
        "see" => subject!.IsSeenBy(reader, now),
        "own" => subject!.IsSeenBy(reader, now) && subject.Record.Owner == reader.Agency,
        // An ask outlives the sight of its record; who only keeps accounts stands for no agency.
        "party" => reader.Audience.Contains(reader.Agency.Value) && (reader.Agency == subject!.Record.Owner || reader.Agency == subject.AskedAgency),
        _ => throw new InvalidOperationException($"'{row.Sight}' is no sight."),
    };

    private static bool MayAct(string needs, Reader reader, Subject? subject, AgencyId home)
    {
        if (needs is "-") return true;
        if (needs is "asked") return reader.Agency == subject!.AskedAgency && (reader.Holds("answer") || (reader.IsCenterStaff && (reader.Holds("supervise") || reader.Holds("triage"))));

        var (duties, training) = needs.Split('+') is [var before, var after] ? (before, after) : (needs, null);
        if (training is not null && !reader.Training.Contains(training)) return false;
        return duties.StartsWith("staff:", StringComparison.Ordinal)
            ? reader.IsCenterStaff && duties["staff:".Length..].Split('/').Any(reader.Holds)
            : reader.MayAct(subject?.Record.Owner ?? home, duties.Split('/'));
    }
}
