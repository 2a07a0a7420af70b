using System.Text;

namespace Tessera.Matching;

/// <summary>
/// How a word sounds, in two ways where it has two (Smith: SM0 and XMT; Schmidt: XMT and SMT), after Lawrence Philips'
/// published rules (C/C++ Users Journal, June 2000). Used to propose candidates and as a weak level of evidence.
/// </summary>
internal sealed partial class DoubleMetaphone
{
    private const int LongestCode = 6;

    private readonly string _word;
    private readonly int _last;
    private readonly bool _slavoGermanic;
    private readonly StringBuilder _first = new(LongestCode + 2);
    private readonly StringBuilder _second = new(LongestCode + 2);

    private DoubleMetaphone(string word)
    {
        _word = word;
        _last = word.Length - 1;
        _slavoGermanic = word.Contains('W', StringComparison.Ordinal) || word.Contains('K', StringComparison.Ordinal)
            || word.Contains("CZ", StringComparison.Ordinal) || word.Contains("WITZ", StringComparison.Ordinal);
    }

    /// <param name="word">Capital letters A to Z, as <see cref="NameText.Fold"/> gives them.</param>
    public static (string First, string Second) Of(string word)
    {
        if (word.Length == 0) return ("", "");

        var sound = new DoubleMetaphone(word);
        sound.Run();
        var first = Cut(sound._first);
        var second = Cut(sound._second);
        return (first, second == first ? first : second);
    }

    private static string Cut(StringBuilder code) => code.ToString(0, Math.Min(LongestCode, code.Length));

    private void Run()
    {
        var at = Start();
        while (at <= _last && (_first.Length < LongestCode || _second.Length < LongestCode)) at = Step(at);
    }

    private int Start()
    {
        if (Is(0, "GN", "KN", "PN", "WR", "PS")) return 1;             // the first letter is silent
        if (At(0) != 'X') return 0;
        Add("S");                                                      // Xavier
        return 1;
    }

    private int Step(int at)
    {
        switch (At(at))
        {
            case 'A' or 'E' or 'I' or 'O' or 'U' or 'Y':
                if (at == 0) Add("A");
                return at + 1;
            case 'B': Add("P"); return Past(at, 'B');
            case 'C': return C(at);
            case 'D': return D(at);
            case 'F': Add("F"); return Past(at, 'F');
            case 'G': return G(at);
            case 'H': return H(at);
            case 'J': return J(at);
            case 'K': Add("K"); return Past(at, 'K');
            case 'L': return L(at);
            case 'M': return M(at);
            case 'N': Add("N"); return Past(at, 'N');
            case 'P': return P(at);
            case 'Q': Add("K"); return Past(at, 'Q');
            case 'R': return R(at);
            case 'S': return S(at);
            case 'T': return T(at);
            case 'V': Add("F"); return Past(at, 'V');
            case 'W': return W(at);
            case 'X': return X(at);
            case 'Z': return Z(at);
            default: return at + 1;
        }
    }

    private void Add(string both) => Add(both, both);

    private void Add(string first, string second)
    {
        _first.Append(first);
        _second.Append(second);
    }

    private char At(int index) => index >= 0 && index <= _last ? _word[index] : '\0';

    private bool IsVowel(int index) => At(index) is 'A' or 'E' or 'I' or 'O' or 'U' or 'Y';

    private int Past(int at, char same) => At(at + 1) == same ? at + 2 : at + 1;

    private bool Is(int start, params ReadOnlySpan<string> any)
    {
        if (start < 0 || start > _last) return false;
        foreach (var text in any)
        {
            if (string.CompareOrdinal(_word, start, text, 0, text.Length) == 0) return true;
        }
        return false;
    }

    private bool StartsGermanic => Is(0, "VAN", "VON", "SCH");
}
