using Tessera.Access.Contracts;
using Tessera.Graph.Contracts;
using Tessera.Kernel;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Ui;
using Tessera.Kernel.Work;

namespace Tessera.Graph.Discover;

/// <summary>The widest a stream may be set, and by whose word.</summary>
internal sealed record Ceiling(Discoverability Level, PointerReaders Readers, string Authority);

/// <summary>
/// How wide a center may set a stream, who sets it, and what a record answers under a setting. A setting is never wider than the law of its
/// stream, and an answer never wider than the record's caveats and the agreement in force. Pure; the database keeps the same (the constraint
/// pointable_within_law and graph.point), and a test compares the two.
/// </summary>
internal static class DiscoverabilityRule
{
    private const string Uncorroborated = "Regulation 0: what is not corroborated leaves as what it is made, or not at all";
    private const string ToLawEnforcement = "Regulation 0: shared with law enforcement";

    /// <summary>What law ties to a need is known to exist by who has the need: 6 CFR 29.8, 49 CFR 1520.11, CJIS, 18 U.S.C. 5038.</summary>
    private static readonly string[] _closing = [Caveats.Pcii, Caveats.Ssi, Caveats.Cji, Caveats.Juvenile];

    public static Ceiling Of(RecordStream stream) => stream switch
    {
        RecordStream.Tip or RecordStream.Temporary => new(Discoverability.Hidden, PointerReaders.Partners, Uncorroborated),
        RecordStream.Intelligence => new(Discoverability.Pointable, PointerReaders.Partners, "28 CFR 23.20(e), (f)(1): law enforcement that agreed how to keep it"),
        RecordStream.Asset => new(Discoverability.Pointable, PointerReaders.Partners, "6 CFR 29.8: protected critical infrastructure information"),
        RecordStream.Sar or RecordStream.Case or RecordStream.Event => new(Discoverability.Pointable, PointerReaders.LawEnforcement, ToLawEnforcement),
        RecordStream.IseSar => new(Discoverability.Visible, PointerReaders.LawEnforcement, "ISE-FS-200: shared by those who take part"),
        _ => new(Discoverability.Visible, PointerReaders.Centers, "Regulation 0: shared by marking"),
    };

    public static Refusal? MaySet(Reader reader) => reader.IsCenterStaff && reader.Holds(Duties.Privacy) ? null : NotPrivacy;

    public static Refusal? Check(RecordStream stream, Discoverability level, PointerReaders readers)
    {
        var most = Of(stream);
        if (level is Discoverability.Hidden) return null;
        if (most.Level is Discoverability.Hidden) return No($"{StreamWords.Mark(stream)} stays hidden.", most);
        if (level > most.Level) return No($"{StreamWords.Mark(stream)} is pointable at most: its numbers are told to nobody.", most);
        return readers > most.Readers ? No($"{StreamWords.Mark(stream)} is opened to {DiscoverWords.Of(most.Readers)} at most.", most) : null;
    }

    /// <param name="isPartner">Of an agreement in force that both signed and that speaks of the record's stream.</param>
    public static Discoverability Answers(Discoverability level, PointerReaders readers, IReadOnlyCollection<string> caveats, bool isLawEnforcement, bool isPartner)
    {
        if (caveats.Any(_closing.Contains)) return Discoverability.Hidden;
        isPartner &= isLawEnforcement;
        var isMeant = readers switch { PointerReaders.Centers => true, PointerReaders.LawEnforcement => isLawEnforcement, _ => isPartner };
        if (!isMeant || (caveats.Contains(Caveats.LawEnforcement) && !isLawEnforcement) || (caveats.Contains(Caveats.Part23) && !isPartner)) return Discoverability.Hidden;
        return level;
    }

    private static Refusal No(string reason, Ceiling most) => new("graph.discoverability-law", reason, most.Authority);

    private static readonly Refusal NotPrivacy = new(
        "graph.discoverability-duty", "The privacy officer of the owning center answers for what others may learn that it holds.", "28 CFR 23.20(e)");
}
