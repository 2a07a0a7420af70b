using Tessera.Portal.Drafts;

namespace Tessera.Portal.Files;

/// <summary>A file's name as it may be shown: the last part of a path, no control or direction signs, not longer than a line. It is never the name of anything on our disk.</summary>
internal static class FileNames
{
    private const int Longest = 120;

    public static string Clean(string? name)
    {
        var last = (name ?? "").Replace('\\', '/');
        last = last[(last.LastIndexOf('/') + 1)..];
        var clean = TypedText.Clean(last)?.Replace('\n', ' ').Replace('\t', ' ').TrimStart('.') ?? "";
        if (clean.Length == 0) return "file";
        if (clean.Length <= Longest) return clean;

        var end = clean.LastIndexOf('.') is var dot && dot > clean.Length - 10 && dot > 0 ? clean[dot..] : "";
        var keep = Longest - end.Length - 1;
        if (char.IsHighSurrogate(clean[keep - 1])) keep--;
        return $"{clean[..keep]}…{end}";
    }
}
