namespace Tessera.Portal.Speech;

/// <summary>One thing said in each language of the door, side by side: a sentence without its sister does not compile. Spanish is written, with usted, not translated.</summary>
public sealed record Words(string En, string Es)
{
    public string In(Language language) => language is Language.Spanish ? Es : En;

    public Words With(params object[] values) => new(string.Format(null, En, values), string.Format(null, Es, values));
}

public enum Language
{
    English,
    Spanish,
}

/// <summary>A choice of a form: its code in the report, its words on the page.</summary>
public sealed record Choice(string Code, Words Words);
