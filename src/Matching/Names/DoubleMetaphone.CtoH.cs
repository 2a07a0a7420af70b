namespace Tessera.Matching;

internal sealed partial class DoubleMetaphone
{
    private int C(int at)
    {
        // German: BACHER, MACHER
        if (at > 1 && !IsVowel(at - 2) && Is(at - 1, "ACH") && At(at + 2) != 'I' && (At(at + 2) != 'E' || Is(at - 2, "BACHER", "MACHER")))
        {
            Add("K");
            return at + 2;
        }
        if (at == 0 && Is(at, "CAESAR")) { Add("S"); return at + 2; }
        if (Is(at, "CHIA")) { Add("K"); return at + 2; }               // Chianti
        if (Is(at, "CH")) return Ch(at);
        if (Is(at, "CZ") && !Is(at - 2, "WICZ")) { Add("S", "X"); return at + 2; }
        if (Is(at + 1, "CIA")) { Add("X"); return at + 3; }            // focaccia
        if (Is(at, "CC") && !(at == 1 && At(0) == 'M')) return Cc(at); // but McClellan
        if (Is(at, "CK", "CG", "CQ")) { Add("K"); return at + 2; }
        if (Is(at, "CI", "CE", "CY"))
        {
            if (Is(at, "CIO", "CIE", "CIA")) Add("S", "X"); else Add("S");
            return at + 2;
        }
        Add("K");
        return Is(at + 1, "C", "K", "Q") && !Is(at + 1, "CE", "CI") ? at + 2 : at + 1;
    }

    private int Cc(int at)
    {
        if (!Is(at + 2, "I", "E", "H") || Is(at + 2, "HU")) { Add("K"); return at + 2; }        // Bacchus
        if ((at == 1 && At(0) == 'A') || Is(at - 1, "UCCEE", "UCCES")) Add("KS"); else Add("X"); // accident, Bacci
        return at + 3;
    }

    private int Ch(int at)
    {
        if (at > 0 && Is(at, "CHAE")) { Add("K", "X"); return at + 2; }                          // Michael
        var greek = at == 0 && (Is(at + 1, "HARAC", "HARIS") || Is(at + 1, "HOR", "HYM", "HIA", "HEM")) && !Is(0, "CHORE");
        var germanic = StartsGermanic || Is(at - 2, "ORCHES", "ARCHIT", "ORCHID") || Is(at + 2, "T", "S")
            || ((Is(at - 1, "A", "O", "U", "E") || at == 0) && (at + 2 > _last || Is(at + 2, "L", "R", "N", "M", "B", "H", "F", "V", "W")));
        if (greek || germanic) Add("K");
        else if (at == 0) Add("X");
        else if (Is(0, "MC")) Add("K");
        else Add("X", "K");
        return at + 2;
    }

    private int D(int at)
    {
        if (Is(at, "DG"))
        {
            if (Is(at + 2, "I", "E", "Y")) { Add("J"); return at + 3; }                          // edge
            Add("TK");                                                                           // Edgar
            return at + 2;
        }
        Add("T");
        return Is(at, "DT", "DD") ? at + 2 : at + 1;
    }

    private int G(int at)
    {
        if (At(at + 1) == 'H') return Gh(at);
        if (At(at + 1) == 'N') return Gn(at);
        if (Is(at + 1, "LI") && !_slavoGermanic) { Add("KL", "L"); return at + 2; }              // Tagliaro
        if (at == 0 && (At(1) == 'Y' || Is(1, "ES", "EP", "EB", "EL", "EY", "IB", "IL", "IN", "IE", "EI", "ER")))
        {
            Add("K", "J");
            return at + 2;
        }
        if ((Is(at + 1, "ER") || At(at + 1) == 'Y') && !Is(0, "DANGER", "RANGER", "MANGER") && !Is(at - 1, "E", "I") && !Is(at - 1, "RGY", "OGY"))
        {
            Add("K", "J");
            return at + 2;
        }
        if (Is(at + 1, "E", "I", "Y") || Is(at - 1, "AGGI", "OGGI"))
        {
            if (StartsGermanic || Is(at + 1, "ET")) Add("K");
            else if (Is(at + 1, "IER") && at + 3 == _last) Add("J");
            else Add("J", "K");
            return at + 2;
        }
        Add("K");
        return Past(at, 'G');
    }

    private int Gn(int at)
    {
        if (at == 1 && IsVowel(0) && !_slavoGermanic) Add("KN", "N");
        else if (!Is(at + 2, "EY") && At(at + 1) != 'Y' && !_slavoGermanic) Add("N", "KN");      // Cagney
        else Add("KN");
        return at + 2;
    }

    private int Gh(int at)
    {
        if (at > 0 && !IsVowel(at - 1)) { Add("K"); return at + 2; }
        if (at == 0) { Add(At(2) == 'I' ? "J" : "K"); return at + 2; }
        // Hugh, bough, Broughton: silent
        if ((at > 1 && Is(at - 2, "B", "H", "D")) || (at > 2 && Is(at - 3, "B", "H", "D")) || (at > 3 && Is(at - 4, "B", "H"))) return at + 2;
        if (at > 2 && At(at - 1) == 'U' && Is(at - 3, "C", "G", "L", "R", "T")) Add("F");        // McLaughlin, rough
        else if (At(at - 1) != 'I') Add("K");
        return at + 2;
    }

    private int H(int at)
    {
        if ((at > 0 && !IsVowel(at - 1)) || !IsVowel(at + 1)) return at + 1;
        Add("H");
        return at + 2;
    }

    private int J(int at)
    {
        if (Is(at, "JOSE") || Is(0, "SAN"))
        {
            if ((at == 0 && _last == 3) || Is(0, "SAN")) Add("H"); else Add("J", "H");           // Jose, San Jacinto
            return at + 1;
        }
        if (at == 0) Add("J", "A");                                                              // Yankelovich, Jankelowicz
        else if (IsVowel(at - 1) && !_slavoGermanic && At(at + 1) is 'A' or 'O') Add("J", "H");  // Bajador
        else if (at == _last) Add("J", "");
        else if (!Is(at + 1, "L", "T", "K", "S", "N", "M", "B", "Z") && !Is(at - 1, "S", "K", "L")) Add("J");
        return Past(at, 'J');
    }
}
