using Tessera.Portal.Speech;

namespace Tessera.Portal.Notices;

internal static class HomeText
{
    public static readonly Words Title = new("Report suspicious activity", "Reporte actividad sospechosa");
    public static readonly Words Emergency = new("Is somebody in danger right now?", "¿Hay alguien en peligro ahora mismo?");
    public static readonly Words EmergencyText = new(
        "A crime is happening, somebody is hurt, or you see a weapon: call 911. Nobody is sent from this page.",
        "Si está ocurriendo un delito, alguien está herido o usted ve un arma, llame al 911. Desde esta página no se envía a nadie.");
    public static readonly Words Call = new("Call 911", "Llame al 911");
    public static readonly Words Not = new("Not an emergency?", "¿No es una emergencia?");
    public static readonly Words NotText = new(
        "Tell us what you saw. It takes about five minutes. You can stay anonymous, and you decide on each page what you write.",
        "Cuéntenos lo que vio. Le tomará unos cinco minutos. Puede quedar en el anonimato y usted decide qué escribir en cada página.");
    public static readonly Words Start = new("Start a report", "Empezar un reporte");
    public static readonly Words Have = new("I have a receipt", "Tengo un código");
    public static readonly Words What = new("What to report", "Qué reportar");
    public static readonly Words WhatText = new(
        "What people do: filming guards and entrances, asking how alarms work, trying doors, leaving things behind, flying a drone over a plant, threats, weapons.",
        "Lo que hacen las personas: grabar guardias y entradas, preguntar cómo funcionan las alarmas, probar puertas, dejar objetos, volar un dron sobre una planta, amenazas, armas.");
    public static readonly Words NotWhat = new(
        "Not what people are: race, religion, origin, dress, language or opinion alone is never suspicious, and neither is a protest, a prayer or a photo of a building.",
        "No lo que son: la raza, la religión, el origen, la ropa, el idioma o la opinión nunca son sospechosos por sí solos; tampoco una protesta, un rezo o la foto de un edificio.");
    public static readonly Words Next = new("What happens with it", "Qué pasa con su reporte");
    public static readonly Words Next1 = new("It is sealed as you send it. This website cannot read it again.", "Se sella al enviarlo. Este sitio web no puede volver a leerlo.");
    public static readonly Words Next2 = new("A trained person reads it within {0} hours, and looks for an innocent explanation first.", "Una persona capacitada lo lee en un plazo de {0} horas y busca primero una explicación inocente.");
    public static readonly Words Next3 = new("With your receipt you see where it is, and can answer questions.", "Con su código usted ve dónde está y puede responder preguntas.");
    public static readonly Words Law = new("Before you begin", "Antes de empezar");
}
