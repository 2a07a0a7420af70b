using Tessera.Portal.Speech;

namespace Tessera.Portal.Steps;

internal static class WhatText
{
    public static readonly Words Label = new("What", "Qué");
    public static readonly Words Title = new("What happened", "Qué pasó");
    public static readonly Words Happening = new("Is it happening now?", "¿Está pasando ahora?");
    public static readonly Words What = new("What did you see or hear?", "¿Qué vio u oyó?");
    public static readonly Words WhatHint = new(
        "Tell us what was done and said, in your own words. How a person looks, prays, votes or speaks is not suspicious by itself.",
        "Cuente con sus palabras lo que se hizo y se dijo. El aspecto, la religión, el voto o las opiniones de una persona no son sospechosos por sí solos.");
    public static readonly Words TooShort = new("Write at least {0} characters about what you saw or heard", "Escriba al menos {0} caracteres sobre lo que vio u oyó");
    public static readonly Words Category = new("What is it most like?", "¿A qué se parece más?");
    public static readonly Words HowKnown = new("How do you know?", "¿Cómo lo sabe?");

    public static readonly IReadOnlyList<Choice> HappeningChoices =
    [
        new("yes", new("Yes, now", "Sí, ahora")),
        new("no", new("No, it is over", "No, ya terminó")),
        new("coming", new("Not yet, but it may", "Todavía no, pero puede pasar")),
        new("unsure", new("I am not sure", "No lo sé")),
    ];

    public static readonly IReadOnlyList<Choice> CategoryChoices =
    [
        new("watching", new("Someone watching, filming or testing a place", "Alguien vigila, graba o pone a prueba un lugar")),
        new("questions", new("Unusual questions about security", "Preguntas extrañas sobre la seguridad")),
        new("entry", new("Getting in where they should not", "Entrar donde no deben")),
        new("threat", new("A threat", "Una amenaza")),
        new("weapons", new("Weapons, explosives or dangerous materials", "Armas, explosivos o materiales peligrosos")),
        new("theft", new("Uniforms, badges, vehicles or materials stolen or lost", "Robo o pérdida de uniformes, credenciales, vehículos o materiales")),
        new("drone", new("A drone or an aircraft", "Un dron o una aeronave")),
        new("online", new("Something online, or an attack on computers", "Algo en internet, o un ataque a computadoras")),
        new("school", new("A school, or children in danger", "Una escuela, o niños en peligro")),
        new("other", new("Something else", "Otra cosa")),
    ];

    public static readonly IReadOnlyList<Choice> HowKnownChoices =
    [
        new("saw", new("Saw it myself", "Lo vi en persona")),
        new("heard", new("Heard it", "Lo oí")),
        new("online", new("Saw it online", "Lo vi en internet")),
        new("told", new("Someone told me", "Me lo contaron")),
        new("other", new("Another way", "De otra manera")),
    ];
}
