using System.Collections.Immutable;

namespace Tessera.Matching;

/// <summary>What one mention says, made ready for comparing. It never changes: a corrected mention is put again.</summary>
public sealed class Features
{
    public required Guid Mention { get; init; }

    public required EntityKind Kind { get; init; }

    public ImmutableArray<PersonName> Names { get; init; } = [];

    public ImmutableArray<OrganizationName> Organizations { get; init; } = [];

    public BirthDate? Born { get; init; }

    /// <summary>Made once: a search compares it with hundreds.</summary>
    internal string BornShown => field ??= Born?.ToString() ?? "";

    public Sex Sex { get; init; }

    /// <summary>Inches; 0 where not known.</summary>
    public int Height { get; init; }

    /// <summary>E.164 (+15715550148), or digits alone where the number is not a whole one.</summary>
    public ImmutableArray<string> Phones { get; init; } = [];

    public ImmutableArray<string> Emails { get; init; } = [];

    public ImmutableArray<Plate> Plates { get; init; } = [];

    public string? Vin { get; init; }

    public string? Tail { get; init; }

    public ImmutableArray<string> Vessels { get; init; } = [];

    public ImmutableArray<DocumentId> Documents { get; init; } = [];

    public ImmutableArray<string> Accounts { get; init; } = [];

    public string? Serial { get; init; }

    public ImmutableArray<Address> Addresses { get; init; } = [];

    public Position? Position { get; init; }

    public ImmutableArray<string> Urls { get; init; } = [];

    public string? Make { get; init; }

    public string? Model { get; init; }

    public int Year { get; init; }

    public string? Color { get; init; }

    public string? Caliber { get; init; }

    /// <summary>Reads a mention's attributes (<see cref="AttributeKeys"/>). What cannot be read is left out, never guessed.</summary>
    public static Features From(Guid mention, EntityKind kind, IReadOnlyDictionary<string, string> attributes) =>
        new AttributeReader(attributes).Read(mention, kind);

    /// <summary>Says nothing it could be found by; such a mention only takes room in an index.</summary>
    public bool IsEmpty => BlockingKeys.Of(this).Count == 0;
}
