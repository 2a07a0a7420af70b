using System.Text;

namespace Tessera.Cli.Trace;

/// <summary>Every file of the installation but the database's own: spool, sealed files, exports, snapshots, logs. Capitals are taken for small letters.</summary>
internal static class TraceInFiles
{
    public static IEnumerable<string> Run(string folder, IReadOnlyList<string> words)
    {
        if (!System.IO.Directory.Exists(folder)) yield break;

        byte[][] spellings = [.. words.SelectMany(word => new[] { Encoding.UTF8.GetBytes(word), Encoding.Unicode.GetBytes(word) }).Select(Small)];
        var databases = Path.Combine(folder, "pg") + Path.DirectorySeparatorChar;
        foreach (var file in System.IO.Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            if (file.StartsWith(databases, StringComparison.Ordinal)) continue;
            if (Holds(file, spellings)) yield return $"file {Path.GetRelativePath(folder, file)}";
        }
    }

    private static bool Holds(string file, byte[][] spellings)
    {
        // The name may hold it, too. Content is read in overlapping pieces, so that no border hides a word.
        var name = Small(Encoding.UTF8.GetBytes(Path.GetFileName(file)));
        if (spellings.Any(spelling => name.AsSpan().IndexOf(spelling) >= 0)) return true;

        var overlap = spellings.Max(spelling => spelling.Length);
        var buffer = new byte[1 << 20];
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var kept = 0;
        int read;
        while ((read = stream.Read(buffer, kept, buffer.Length - kept)) > 0)
        {
            var piece = buffer.AsSpan(0, kept + read);
            Small(piece[kept..]);
            foreach (var spelling in spellings)
                if (piece.IndexOf(spelling) >= 0) return true;

            kept = Math.Min(overlap, piece.Length);
            piece[^kept..].CopyTo(buffer);
        }

        return false;
    }

    private static byte[] Small(byte[] text)
    {
        Small(text.AsSpan());
        return text;
    }

    /// <summary>The 26 letters, byte by byte: what is looked for and what is looked through are bent alike, in every encoding.</summary>
    private static void Small(Span<byte> text)
    {
        foreach (ref var letter in text)
            if (letter is >= (byte)'A' and <= (byte)'Z') letter |= 0x20;
    }
}
