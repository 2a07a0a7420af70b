using System.Text;

namespace Tessera.Intake.Import.Reading.Text;

/// <summary>
/// Reads each byte that is no UTF-8 as Windows-1252, the letters of older Windows programs. So a file of either kind, and one glued
/// together of both, is read to its end without losing a letter.
/// </summary>
internal sealed class StrayBytes : DecoderFallback
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>How many bytes were read so.</summary>
    public int Count { get; private set; }

    public override int MaxCharCount => 4;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(this);

    private sealed class Buffer(StrayBytes owner) : DecoderFallbackBuffer
    {
        private string _letters = "";
        private int _next;

        public override int Remaining => _letters.Length - _next;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            owner.Count += bytesUnknown.Length;
            _letters = Windows1252.GetString(bytesUnknown);
            _next = 0;
            return true;
        }

        public override char GetNextChar() => _next < _letters.Length ? _letters[_next++] : '\0';

        public override bool MovePrevious()
        {
            if (_next == 0) return false;
            _next--;
            return true;
        }

        public override void Reset() => (_letters, _next) = ("", 0);
    }
}
