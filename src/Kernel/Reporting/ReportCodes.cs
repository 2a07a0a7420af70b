using System.Collections.Frozen;

namespace Tessera.Kernel.Reporting;

/// <summary>
/// The codes of the public form's choices, with the words an analyst reads. The public sees its own words, in its language.
/// A category is what the writer thinks it is: behavior codes are for analysts to choose.
/// </summary>
public static class ReportCodes
{
    public static FrozenDictionary<string, string> Category { get; } = Codes(
        ("watching", "Watching, filming or testing a place"),
        ("questions", "Unusual questions about security"),
        ("entry", "Getting in, or trying to"),
        ("threat", "Threat"),
        ("weapons", "Weapons, explosives or dangerous materials"),
        ("theft", "Theft or loss of uniforms, badges, vehicles or materials"),
        ("drone", "Drone or aircraft"),
        ("online", "Seen online, or an attack on computers"),
        ("school", "A school or children"),
        ("other", "Something else"));

    public static FrozenDictionary<string, string> Happening { get; } = Codes(
        ("yes", "Happening now"), ("no", "It is over"), ("coming", "Not yet: it may happen"), ("unsure", "Not sure"));

    public static FrozenDictionary<string, string> HowKnown { get; } = Codes(
        ("saw", "Saw it"), ("heard", "Heard it"), ("online", "Saw it online"), ("told", "Was told"), ("other", "Other"));

    public static FrozenDictionary<string, string> YesNo { get; } = Codes(("yes", "Yes"), ("no", "No"), ("unsure", "Not sure"));

    public static FrozenDictionary<string, string> Vehicle { get; } = Codes(
        ("car", "Car, truck or van"), ("motorcycle", "Motorcycle"), ("boat", "Boat"), ("aircraft", "Aircraft"), ("drone", "Drone"), ("other", "Other"));

    private static FrozenDictionary<string, string> Codes(params (string Code, string Words)[] codes) =>
        codes.ToFrozenDictionary(code => code.Code, code => code.Words, StringComparer.Ordinal);
}

/// <summary>What words in a report raise. A mark puts a report earlier and shows a notice; it never keeps one out.</summary>
public static class ReportMarks
{
    public const string Emergency = "emergency";

    public const string SelfHarm = "self-harm";

    /// <summary>The school-safety route (regulation 7.2, PP-9).</summary>
    public const string School = "school";

    /// <summary>Set by Intake, never by the form: it could not be read in full, so nobody knows how much waits in it.</summary>
    public const string Unread = "unread";

    public static IReadOnlyList<string> All { get; } = [Emergency, SelfHarm, School, Unread];
}
