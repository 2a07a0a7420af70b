using System.Text;

namespace Tessera.Intake.Import.Reading.Text;

/// <summary>A line of a text file with its own number, without the break that ended it.</summary>
internal sealed record TextLine(int Number, string Text);

/// <summary>Lines one after another, ended by CR, LF or both; lines may be handed back to be read again.</summary>
internal sealed class LineReader(TextReader text, ReadingLimits limits)
{
    private readonly Stack<TextLine> _handedBack = new();
    private readonly StringBuilder _line = new();
    private readonly char[] _buffer = new char[16 * 1024];
    private int _next, _filled, _number;

    public TextLine? Read()
    {
        if (_handedBack.TryPop(out var again)) return again;
        if (!Fill()) return null;

        _number++;
        while (Fill())
        {
            var rest = _buffer.AsSpan(_next, _filled - _next);
            var end = rest.IndexOfAny('\r', '\n');
            _line.Append(end < 0 ? rest : rest[..end]);
            _next += end < 0 ? rest.Length : end;
            if (_line.Length > limits.CellLetters * 4L) throw new UnreadableFileException($"Line {_number} is longer than {limits.CellLetters * 4L:N0} letters: this is no table.");
            if (end < 0) continue;

            Skip();
            break;
        }

        var line = new TextLine(_number, _line.ToString());
        _line.Clear();
        return line;
    }

    /// <summary>The last line handed back is the first to be read again.</summary>
    public void HandBack(TextLine line) => _handedBack.Push(line);

    private void Skip()
    {
        var wasReturn = _buffer[_next++] == '\r';
        if (wasReturn && Fill() && _buffer[_next] == '\n') _next++;
    }

    private bool Fill()
    {
        if (_next < _filled) return true;
        (_next, _filled) = (0, text.Read(_buffer, 0, _buffer.Length));
        return _filled > 0;
    }
}
