namespace Tessera.Access.Federate;

/// <summary>The page between here and a provider: a sentence, and where it leads. Few words for many reasons: who is not let in learns nothing of why.</summary>
internal sealed record Elsewhere(string Title, string Words, string? Link = null, bool GoesOn = false)
{
    public const string Address = "/sign-in/elsewhere";

    public static string At(string say) => $"{Address}?say={say}";

    public static string Arrived(string to) => $"{Address}?say=in&to={Uri.EscapeDataString(to)}";

    public static Elsewhere Of(string? say, string to) => say switch
    {
        "going" => new("On to your agency's sign-in", "You prove there that it is you, and come back here.", "/sign-in/with", GoesOn: true),
        "in" => new("You are in", "It goes on by itself.", to, GoesOn: true),
        WhyNot.Down => new("Your agency's sign-in did not answer", "Nobody was signed in. Try again in a while, or sign in here with a passkey or your password.", "/sign-in"),
        "agency" => new("You were not let in", "Your agency's sign-in does not speak for a posting that you hold here today. Who keeps accounts at your center can say more.", "/sign-in"),
        _ => new("The answer of your agency's sign-in was not accepted", "Nobody was signed in. Begin again; if it stays so, tell who keeps accounts at your center when it happened.", "/sign-in"),
    };
}
