using System.Collections.Frozen;
using System.IO.Compression;

namespace Tessera.Access.Passwords;

/// <summary>
/// Passwords that everybody tries first: made by <c>build/banned.mjs</c>, carried in this assembly, and lengthened by a file of the
/// operator's (CJIS 6.0 IA-5(1): the list is kept up to date).
/// </summary>
internal sealed class BannedPasswords
{
    private const string Resource = "Tessera.Access.Passwords.banned.txt.br";

    private readonly FrozenSet<string> _words;

    public BannedPasswords(string? file)
    {
        IEnumerable<string> own = file is null ? [] : File.ReadLines(file).Select(line => line.Trim().ToLowerInvariant()).Where(line => line.Length >= 4);
        _words = Shipped().Concat(own).ToFrozenSet(StringComparer.Ordinal);
    }

    public int Count => _words.Count;

    /// <summary>In small letters.</summary>
    public bool Contains(string word) => _words.Contains(word);

    private static IEnumerable<string> Shipped()
    {
        using var packed = typeof(BannedPasswords).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The list of banned passwords is not in this build: make it by `node build/banned.mjs`. ({Resource})");
        using var lines = new StreamReader(new BrotliStream(packed, CompressionMode.Decompress));
        while (lines.ReadLine() is { } line) yield return line;
    }
}
