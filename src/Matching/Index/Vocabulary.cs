namespace Tessera.Matching;

/// <summary>The words of all mentions of an index: tokens of names, names of organizations, and what else is often said.</summary>
internal sealed class Vocabulary
{
    public Lexicon<(string Text, string Fold), NameToken> Tokens { get; } = new();

    public Lexicon<string, OrganizationName> Organizations { get; } = new();

    /// <summary>Streets, kinds of document, states, makes, models, colors.</summary>
    public Lexicon<string, string> Texts { get; } = new();

    public SurnameTable Surnames { get; } = new();

    public int Count => Tokens.Count + Organizations.Count + Texts.Count + Surnames.Count;

    public int Token(NameToken? token) => token is null ? 0 : Tokens.Hold((token.Text, token.Fold), _ => token);

    public int Organization(OrganizationName name) => Organizations.Hold(name.Text, _ => name);

    public int Text(string? text) => text is null ? 0 : Texts.Hold(text, text => text);

    /// <summary>Everything <see cref="MentionWriter"/> held for these: once for each time it was said.</summary>
    public void Release(Features features)
    {
        foreach (var name in features.Names)
        {
            if (name.Given is { } given) Release(given);
            foreach (var token in name.Middle) Release(token);
            foreach (var token in name.Family) Release(token);
            Surnames.Release(name);
        }
        foreach (var name in features.Organizations) Organizations.Release(name.Text);
        foreach (var plate in features.Plates) Texts.Release(plate.State);
        foreach (var document in features.Documents) Texts.Release(document.Type);
        foreach (var address in features.Addresses) Texts.Release(address.Street);
        foreach (var text in (ReadOnlySpan<string?>)[features.Make, features.Model, features.Color, features.Caliber])
        {
            if (text is not null) Texts.Release(text);
        }
    }

    private void Release(NameToken token) => Tokens.Release((token.Text, token.Fold));
}
