namespace Tessera.Matching;

internal sealed partial class DoubleMetaphone
{
    private int L(int at)
    {
        if (At(at + 1) != 'L') { Add("L"); return at + 1; }
        // Spanish: Cabrillo, Gallegos
        var spanish = (at == _last - 2 && Is(at - 1, "ILLO", "ILLA", "ALLE")) || ((Is(_last - 1, "AS", "OS") || Is(_last, "A", "O")) && Is(at - 1, "ALLE"));
        Add("L", spanish ? "" : "L");
        return at + 2;
    }

    private int M(int at)
    {
        Add("M");
        var dumb = Is(at - 1, "UMB") && (at + 1 == _last || Is(at + 2, "ER"));                   // thumb, dumber
        return dumb ? at + 2 : Past(at, 'M');
    }

    private int P(int at)
    {
        if (At(at + 1) == 'H') { Add("F"); return at + 2; }
        Add("P");
        return Is(at + 1, "P", "B") ? at + 2 : at + 1;                                           // Campbell
    }

    private int R(int at)
    {
        var french = at == _last && !_slavoGermanic && Is(at - 2, "IE") && !Is(at - 4, "ME", "MA"); // Rogier
        Add(french ? "" : "R", "R");
        return Past(at, 'R');
    }

    private int S(int at)
    {
        if (Is(at - 1, "ISL", "YSL")) return at + 1;                                             // Carlisle
        if (at == 0 && Is(0, "SUGAR")) { Add("X", "S"); return at + 1; }
        if (Is(at, "SH"))
        {
            Add(Is(at + 1, "HEIM", "HOEK", "HOLM", "HOLZ") ? "S" : "X");
            return at + 2;
        }
        if (Is(at, "SIO", "SIA"))
        {
            Add("S", _slavoGermanic ? "S" : "X");
            return at + 3;
        }
        if ((at == 0 && Is(1, "M", "N", "L", "W")) || At(at + 1) == 'Z')                         // Smith, Schmidt; Szabo
        {
            Add("S", "X");
            return Past(at, 'Z');
        }
        if (Is(at, "SC")) return Sc(at);
        var silent = at == _last && Is(at - 2, "AI", "OI");                                      // Artois
        Add(silent ? "" : "S", "S");
        return Is(at + 1, "S", "Z") ? at + 2 : at + 1;
    }

    private int Sc(int at)
    {
        if (At(at + 2) == 'H')
        {
            if (Is(at + 3, "ER", "EN")) Add("X", "SK");                                          // Schermerhorn, Schenker
            else if (Is(at + 3, "OO", "UY", "ED", "EM")) Add("SK");
            else Add("X", at == 0 && !IsVowel(3) && At(3) != 'W' ? "S" : "X");
            return at + 3;
        }
        Add(Is(at + 2, "I", "E", "Y") ? "S" : "SK");
        return at + 3;
    }

    private int T(int at)
    {
        if (Is(at, "TION", "TIA", "TCH")) { Add("X"); return at + 3; }
        if (Is(at, "TH", "TTH"))
        {
            if (Is(at + 2, "OM", "AM") || StartsGermanic) Add("T"); else Add("0", "T");          // Thomas
            return Is(at, "TTH") ? at + 3 : at + 2;
        }
        Add("T");
        return Is(at + 1, "T", "D") ? at + 2 : at + 1;
    }

    private int W(int at)
    {
        if (Is(at, "WR")) { Add("R"); return at + 2; }
        if (at == 0 && (IsVowel(1) || Is(0, "WH")))
        {
            Add("A", IsVowel(1) ? "F" : "A");                                                    // Wasserman, Vasserman
            return at + 1;
        }
        if ((at == _last && IsVowel(at - 1)) || Is(at - 1, "EWSKI", "EWSKY", "OWSKI", "OWSKY") || Is(0, "SCH"))
        {
            Add("", "F");                                                                        // Filipowicz, Arnow
            return at + 1;
        }
        if (Is(at, "WICZ", "WITZ")) { Add("TS", "FX"); return at + 4; }
        return at + 1;
    }

    private int X(int at)
    {
        var silent = at == _last && (Is(at - 3, "IAU", "EAU") || Is(at - 2, "AU", "OU"));        // Breaux
        if (!silent) Add("KS");
        return Is(at + 1, "C", "X") ? at + 2 : at + 1;
    }

    private int Z(int at)
    {
        if (At(at + 1) == 'H') { Add("J"); return at + 2; }                                      // Zhao
        if (Is(at + 1, "ZO", "ZI", "ZA") || (_slavoGermanic && at > 0 && At(at - 1) != 'T')) Add("S", "TS"); else Add("S");
        return Past(at, 'Z');
    }
}
