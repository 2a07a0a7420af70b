using System.Collections.Frozen;

namespace Tessera.Intake.Open;

/// <summary>Content types by what the bytes are, in the Portal's codes; never by what a name says.</summary>
internal static class FileTypes
{
    private static readonly FrozenDictionary<string, string> _types = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["jpeg"] = "image/jpeg", ["png"] = "image/png", ["gif"] = "image/gif", ["webp"] = "image/webp", ["heic"] = "image/heic",
        ["mp4"] = "video/mp4", ["mov"] = "video/quicktime", ["webm"] = "video/webm", ["avi"] = "video/x-msvideo",
        ["mp3"] = "audio/mpeg", ["m4a"] = "audio/mp4", ["wav"] = "audio/wav", ["ogg"] = "audio/ogg",
        ["pdf"] = "application/pdf", ["txt"] = "text/plain", ["docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string Of(string kind) => _types.GetValueOrDefault(kind, "application/octet-stream");
}
