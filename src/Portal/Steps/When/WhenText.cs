using Tessera.Portal.Speech;

namespace Tessera.Portal.Steps;

internal static class WhenText
{
    public static readonly Words Label = new("When", "Cuándo");
    public static readonly Words Title = new("When it happened", "Cuándo pasó");
    public static readonly Words Date = new("Date", "Fecha");
    public static readonly Words DateHint = new("For a threat, the day that was named. A future date is fine.", "Si es una amenaza, el día que se dijo. Puede ser una fecha futura.");
    public static readonly Words Time = new("Time", "Hora");
    public static readonly Words Until = new("It lasted, or happened again, until", "Duró, o volvió a pasar, hasta");
    public static readonly Words UntilDate = new("Last date", "Última fecha");
    public static readonly Words UntilTime = new("Last time", "Última hora");
    public static readonly Words InWords = new("Not sure? Say it in words", "¿No está seguro? Dígalo con palabras");
    public static readonly Words InWordsHint = new("For example: Sunday evening after the game, or three Mondays in a row.", "Por ejemplo: el domingo por la noche después del partido, o tres lunes seguidos.");
    public static readonly Words Zone = new("Time zone of the place", "Zona horaria del lugar");
    public static readonly Words BadDate = new("Write the date as year-month-day, such as 2026-11-23", "Escriba la fecha como año-mes-día, por ejemplo 2026-11-23");
    public static readonly Words BadYear = new("Choose a year from {0} to {1}", "Elija un año entre {0} y {1}");
    public static readonly Words BadTime = new("Write the time as hours and minutes, such as 18:30", "Escriba la hora con minutos, por ejemplo 18:30");
    public static readonly Words DateMissing = new("Give the date that belongs to this time", "Indique la fecha de esta hora");
    public static readonly Words Reversed = new("The last date must not be before the first", "La última fecha no puede ser anterior a la primera");

    public static readonly IReadOnlyList<Choice> Zones =
    [
        new("America/New_York", new("Eastern", "Este")),
        new("America/Chicago", new("Central", "Centro")),
        new("America/Denver", new("Mountain", "Montaña")),
        new("America/Phoenix", new("Arizona", "Arizona")),
        new("America/Los_Angeles", new("Pacific", "Pacífico")),
        new("America/Anchorage", new("Alaska", "Alaska")),
        new("Pacific/Honolulu", new("Hawaii", "Hawái")),
        new("America/Puerto_Rico", new("Puerto Rico, Virgin Islands", "Puerto Rico, Islas Vírgenes")),
        new("Pacific/Guam", new("Guam, Northern Marianas", "Guam, Marianas del Norte")),
    ];
}
