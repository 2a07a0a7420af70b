using System.Text;
using Tessera.Intake.Import.Dates;
using Tessera.Intake.Import.Mapping;
using Tessera.Intake.Import.Reading;

namespace Tessera.Intake.Import.Taking;

/// <summary>One row read by a map. The first cell that cannot be read refuses the row; doubts are noted.</summary>
internal sealed class RowReading(BoundMap map, SourceRow row)
{
    private readonly List<string> _notes = [];

    public RowRefused? Refused { get; private set; }

    public IReadOnlyList<string> Notes => _notes;

    public Cell Cell(string column) => row[map[column]];

    public void Note(string? note)
    {
        if (note is not null) _notes.Add(note);
    }

    public void Refuse(string? column, string why) =>
        Refused ??= new(row.Number, row.Line, column is null ? null : map.Columns[map[column]], column is null ? "" : Excerpt.Of(Cell(column).Text), why);

    /// <summary>The text of a source, untrimmed; null if its cells are blank.</summary>
    public string? Text(TextSource? source)
    {
        if (source is null) return null;
        if (source.Constant is not null) return source.Constant;

        var texts = new List<string>();
        foreach (var column in source.Columns)
        {
            var cell = Cell(column);
            if (cell.Fault is { } fault) Refuse(column, fault);
            else if (!cell.IsBlank) texts.Add(Storable(cell.Text, column));
        }

        return texts.Count == 0 ? null : string.Join(source.Join, texts);
    }

    /// <summary>NUL and half a surrogate pair are no text that a database keeps. Other control signs stay, and are told of.</summary>
    private string Storable(string text, string column)
    {
        if (text.Any(letter => char.IsControl(letter) && letter is not ('\t' or '\r' or '\n' or '\0')))
            Note($"“{column}” holds control signs, where its source has likely lost letters.");
        if (!text.Any(letter => letter == '\0' || char.IsSurrogate(letter))) return text;

        var storable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) storable.Append(rune.Value == 0 ? "\uFFFD" : rune.ToString());
        if (!storable.Equals(text)) Note($"“{column}” holds letters that no text can keep; each was replaced by \uFFFD.");
        return storable.ToString();
    }
}
