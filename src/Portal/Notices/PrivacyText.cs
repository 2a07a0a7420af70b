using Tessera.Portal.Speech;

namespace Tessera.Portal.Notices;

internal static class PrivacyText
{
    public static readonly Words Title = new("Privacy and what we do not collect", "Privacidad y lo que no recogemos");

    public static readonly IReadOnlyList<(string Id, Words Title, IReadOnlyList<Words> Text)> Parts =
    [
        ("not-collected", new("What we do not collect", "Lo que no recogemos"),
        [
            new("Your internet address is in no record and no log of this website. To see floods of reports we keep a scrambled form of it in memory, for 24 hours at most; it cannot be turned back and is never stored with a report.",
                "Su dirección de internet no está en ningún registro de este sitio. Para notar avalanchas de reportes guardamos en memoria, a lo sumo 24 horas, una forma cifrada que no se puede revertir y que nunca se guarda con un reporte."),
            new("No cookies, no scripts, no fonts, pictures or counters from anybody else. What you write stays in your page until you send it; this website keeps no draft.",
                "No usamos cookies ni programas, ni letras, imágenes o contadores de terceros. Lo que escribe queda en su página hasta que lo envía; este sitio no guarda borradores."),
            new("Your own device and network may remember that you were here. If somebody else may look at your device, use another one.",
                "Su dispositivo y su red pueden recordar que estuvo aquí. Si otra persona puede ver su dispositivo, use otro."),
        ]),
        ("collected", new("What we keep", "Lo que guardamos"),
        [
            new("What you write and the files you choose, sealed so that only the center opens them. If you give your name it is kept apart from the report, under a key of its own, and each look at it is logged.",
                "Lo que escribe y los archivos que elige, sellados para que solo el centro los abra. Si da su nombre, se guarda aparte del reporte, con su propia llave, y queda registro de cada consulta."),
            new("A report is deleted when its time is over, unless the law lets us keep it for a reason that is on file. Its receipt and messages end with it.",
                "El reporte se borra cuando vence su plazo, salvo que la ley permita conservarlo por una razón registrada. Su código y sus mensajes terminan con él."),
            new("An original file can hold the place and time it was made. People work with a copy without these.",
                "Un archivo original puede contener el lugar y la hora en que se hizo. Se trabaja con una copia sin esos datos."),
        ]),
        ("accessibility", new("Accessibility", "Accesibilidad"),
        [
            new("These pages are made to WCAG 2.2 AA: they work by keyboard and with a screen reader, at 400 % zoom, without script, in light and dark. There is no time limit and no puzzle.",
                "Estas páginas siguen las WCAG 2.2 AA: funcionan con teclado y lector de pantalla, con aumento de 400 %, sin programas, en claro y oscuro. No hay límite de tiempo ni acertijos."),
            new("If something does not work for you, call {0}, and we take your report by phone.", "Si algo no le funciona, llame al {0} y tomamos su reporte por teléfono."),
        ]),
        ("complaints", new("Complaints and corrections", "Quejas y correcciones"),
        [
            new("You think that we hold something wrong about you, or that a report was used wrongly? Write or call: {0}. The privacy officer answers, not the analysts.",
                "¿Cree que tenemos un dato equivocado sobre usted o que un reporte se usó mal? Escriba o llame: {0}. Responde la persona encargada de privacidad, no los analistas."),
        ]),
    ];
}
