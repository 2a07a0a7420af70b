namespace Tessera.Graph.Contracts;

/// <summary>What others may learn that a center holds of a stream.</summary>
public enum Discoverability
{
    /// <summary>Nothing: no pointer is answered, and that none is says nothing.</summary>
    Hidden,

    /// <summary>That it holds something, on which kinds of key, and whom to ask.</summary>
    Pointable,

    /// <summary>Also the numbers of the records, to ask for them by. Never a word of what they say.</summary>
    Visible,
}

/// <summary>To whom, from the narrowest.</summary>
public enum PointerReaders
{
    /// <summary>Law-enforcement centers that signed, as the owner did, an agreement in force that speaks of the stream.</summary>
    Partners,

    /// <summary>Every law-enforcement center of the installation.</summary>
    LawEnforcement,

    /// <summary>Every center of the installation.</summary>
    Centers,
}
