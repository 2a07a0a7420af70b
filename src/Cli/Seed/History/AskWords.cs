namespace Tessera.Cli.Seed.History;

/// <summary>What centers of the invented history wrote to each other.</summary>
internal static class AskWords
{
    public static readonly (string Wanted, string Words)[] Asked =
    [
        ("check-site", "Please look at the fence and the locks with the owner, and say what you find."),
        ("look-out", "Please have your patrols look out for the vehicle; do not stop it for this alone."),
        ("say-holdings", "Do you hold anything on those named here? Please answer even if it is nothing."),
        ("interview", "Please ask the worker at the gate again; the first report is short."),
        ("warn", "Please tell the operator of the site today, and who their night contact should call."),
        ("investigate", "This looks like a crime in your jurisdiction. Please take it and say what becomes of it."),
        ("know", "For your picture; act as you see fit."),
    ];

    public static readonly (string Outcome, string Answer)[] Done =
    [
        ("identified", "The vehicle belongs to a contractor of the site; we spoke to him and to the owner."),
        ("no-action", "Looked at with the owner on the same day. Nothing was touched, nothing to do."),
        ("information-added", "We hold two earlier reports of the same person; ours are attached to our own record."),
        ("prevented", "The owner has changed the locks and the guards' hours; the gap is closed."),
        ("case-opened", "We opened a case and will come back when there is something to say."),
        ("arrest", "Arrested at the second visit, for the theft; charged yesterday."),
        ("identified", "It is the person you name; known to us for trespass at rail yards."),
        ("not-applicable", "The site is not in our county; we told those whose it is."),
    ];

    public static readonly string[] Declined = ["No one is free for this before the deadline; please ask the county.", "Not our jurisdiction; the transit police have the yard.", "We answered the same question last week."];

    public static readonly string[] TakenBack = ["The owner has explained it; no need any more.", "Asked twice by mistake."];

    public static readonly (string Code, string Need)[] Purposes =
        [("INVESTIGATION", "It happened in their jurisdiction."), ("THREAT-ASSESSMENT", "They protect sites of the same kind."), ("OFFICER-SAFETY", "Their patrols pass there each night."), ("DECONFLICTION", "They may be working on the same people.")];

    public static readonly string[][] Markings = [["U//FOUO"], ["U//FOUO", "LES"], ["U//FOUO", "LES", "TLP:AMBER"], ["CUI", "TLP:GREEN"]];
}
