using Tessera.Portal.Speech;

namespace Tessera.Portal.Steps;

internal static class FilesText
{
    public static readonly Words Label = new("Files", "Archivos");
    public static readonly Words Title = new("Photos, video and files", "Fotos, videos y archivos");
    public static readonly Words Choose = new("Choose files", "Elija los archivos");
    public static readonly Words ChooseHint = new(
        "Up to {0} files, {1} together: photos, video, sound, PDF, Word or text.",
        "Hasta {0} archivos, {1} en total: fotos, videos, audio, PDF, Word o texto.");
    public static readonly Words Add = new("Add these files", "Agregar estos archivos");
    public static readonly Words Have = new("Files that will be sent", "Archivos que se enviarán");
    public static readonly Words Remove = new("Remove", "Quitar");
    public static readonly Words Hidden = new("What a file can tell", "Lo que un archivo puede revelar");
    public static readonly Words HiddenText = new(
        "A photo can carry the place and time it was taken, and the phone it came from. We keep the original sealed, as evidence; people work with a copy without these. If that worries you, send a screenshot of the photo instead.",
        "Una foto puede guardar el lugar, la hora y el teléfono con que se tomó. Guardamos el original sellado, como evidencia; se trabaja con una copia sin esos datos. Si le preocupa, envíe una captura de pantalla de la foto.");
    public static readonly Words Sealed = new(
        "Each file is sealed while it arrives. This website cannot open it again; only the center can.",
        "Cada archivo se sella al llegar. Este sitio web no puede volver a abrirlo; solo el centro puede.");
    public static readonly Words Danger = new("Do not go back or put yourself in danger to get a picture.", "No vuelva al lugar ni se ponga en peligro para tomar una foto.");

    public static readonly Words WrongType = new(
        "“{0}” is not a photo, video, sound, PDF, Word or text file by its content. Leave it out, or send a picture of it.",
        "«{0}» no es una foto, un video, un audio ni un archivo PDF, Word o de texto según su contenido. No lo incluya, o envíe una imagen.");
    public static readonly Words Empty = new("“{0}” is empty. Choose it again.", "«{0}» está vacío. Elíjalo otra vez.");
    public static readonly Words TooMany = new("“{0}” was left out: {1} files are the most. Remove one to add it.", "«{0}» no se agregó: se admiten {1} archivos. Quite uno para agregarlo.");
    public static readonly Words TooLarge = new(
        "“{0}” was left out: files may have {1} together. Make it shorter or smaller, or send it on a new report.",
        "«{0}» no se agregó: los archivos pueden sumar {1}. Acórtelo o redúzcalo, o envíelo en otro reporte.");
    public static readonly Words NoRoom = new(
        "“{0}” could not be stored just now. The rest of your report is kept: send it without this file, or try again in a few minutes.",
        "«{0}» no se pudo guardar en este momento. El resto de su reporte sigue aquí: envíelo sin este archivo o inténtelo de nuevo en unos minutos.");
    public static readonly Words Gone = new("“{0}” was added too long ago and is gone. Add it again.", "«{0}» se agregó hace demasiado tiempo y ya no está. Agréguelo otra vez.");
}
