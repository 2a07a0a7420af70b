using Tessera.Portal.Speech;

namespace Tessera.Portal.Steps;

internal static class ThreatText
{
    public static readonly Words Label = new("Weapons", "Armas");
    public static readonly Words Title = new("Weapons and threats", "Armas y amenazas");
    public static readonly Words Made = new("Was a threat made?", "¿Hubo una amenaza?");
    public static readonly Words Against = new("Against whom or what?", "¿Contra quién o qué?");
    public static readonly Words Said = new("What was said or written, as exactly as you remember", "Qué se dijo o se escribió, lo más exacto que recuerde");
    public static readonly Words Weapons = new("Were there weapons, or talk of weapons?", "¿Había armas, o se habló de armas?");
    public static readonly Words Which = new("Which, and who had them?", "¿Cuáles, y quién las tenía?");
    public static readonly Words School = new("Is a school or a child in danger?", "¿Hay una escuela o un niño en peligro?");

    public static readonly IReadOnlyList<Choice> YesNo =
    [
        new("yes", new("Yes", "Sí")),
        new("no", new("No", "No")),
        new("unsure", new("Not sure", "No lo sé")),
    ];
}
