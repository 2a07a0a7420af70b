using Tessera.Kernel.Ids;
using Tessera.Vetting;
using Tessera.Vetting.Contracts;
using Tessera.Vetting.Decide;
using Tessera.Vetting.Determine;

namespace Tessera.Tests.Rules.Vetting;

/// <summary>A SAR of a man at a substation, and people who may vet it, unless the test says otherwise.</summary>
internal static class AVetting
{
    public const string Narrative =
        "At 5 a.m. a man told the guard he was a relay contractor. He showed a laminated card with no photo. He asked how many spare transformers are kept on site. "
        + "A second person filmed the gate motor and the camera pole.";

    public static readonly DateOnly Today = new(2026, 11, 23);
    public static readonly PersonId First = PersonId.New();
    public static readonly PersonId Author = PersonId.New();

    public static Vetter Vetter(bool duty = true, bool trained = true, PersonId? person = null) => new(person ?? PersonId.New(), duty, trained);

    public static Sar Sar(SarStage stage = SarStage.PartOne)
    {
        var sar = new Sar { Record = RecordId.New() };
        sar.WaitFor(stage, default, default);
        return sar;
    }

    public static PartOne PartOne(string behaviors = "MISREP=1", string additional = "", string against = "A real subcontractor uses a similar card.", string forIt = "") =>
        Tessera.Vetting.Determine.PartOne.Of(
            new DetermineRequest { Behaviors = [.. behaviors.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(Line)], AdditionalFacts = additional, Against = against, For = forIt }, Narrative);

    public static PartTwo PartTwo(Decision decision = Decision.Yes, int unanswered = 0, string[]? checks = null, string? reason = null, string? told = null, int? days = null, bool gone = false) => new()
    {
        Decision = decision, Rationale = "A false claim of work, with questions on spares while the gate was filmed.", CloseReason = reason, Told = told,
        AnswerBy = days is { } many ? Today.AddDays(many) : null, FirstReader = First, Author = Author, FactGone = gone,
        ChecksMade = checks ?? ["own-records", "duplicates", "eguardian", "tsc"], Unanswered = unanswered,
    };

    private static BehaviorRequest Line(string text) => new() { Code = text.Split('=')[0], Chosen = true, Facts = text.Split('=')[1] };
}
