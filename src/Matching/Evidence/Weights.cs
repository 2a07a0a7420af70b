namespace Tessera.Matching;

/// <summary>
/// What each finding is worth, in 1/1000 bit: log2 of how much more often it is seen between two mentions of one entity than
/// between two of any. First values are set by hand from published match rates; a version never changes, a new one gets a new name.
/// </summary>
public sealed record Weights
{
    /// <summary>What a center starts with.</summary>
    public static Weights First { get; } = new();

    public string Version { get; init; } = "first-2";

    public Frequencies Frequencies { get; init; } = Frequencies.Population;

    /// <summary>Two mentions taken at random are one entity about once in two million: the people of a region.</summary>
    public int AnyTwo { get; init; } = -20_900;

    /// <summary>Organizations, places: fewer of them, about one in fifteen thousand.</summary>
    public int AnyTwoNamed { get; init; } = -13_900;

    /// <summary>Mentions of two kinds are never one entity.</summary>
    public int OtherKind { get; init; } = -60_000;

    // Names. A value's worth is its rarity, up to these; the rest is taken off that.
    public int SurnameRare { get; init; } = 14_600;
    public int GivenRare { get; init; } = 11_000;
    public int SurnameOneOfTwo { get; init; } = -2_000;
    public int SurnameInMiddle { get; init; } = -3_500;
    public int SurnameClose { get; init; } = -5_000;
    public int SurnameSounds { get; init; } = -7_500;
    public int SurnameDifferent { get; init; } = -5_000;
    public int GivenNickname { get; init; } = -1_500;
    public int GivenMiddle { get; init; } = -3_000;
    public int GivenClose { get; init; } = -5_800;
    public int GivenSounds { get; init; } = -7_500;
    public int GivenInitial { get; init; } = 1_500;
    public int GivenConfusable { get; init; } = -1_000;
    public int GivenDifferent { get; init; } = -6_000;
    public int NamesSwapped { get; init; } = -3_000;
    public int LeastNameAgreement { get; init; } = 1_000;
    public int MiddleSame { get; init; } = 2_500;
    public int MiddleInitial { get; init; } = 1_500;
    public int MiddleDifferent { get; init; } = -2_000;

    /// <summary>Two middle names written out, or two patronymics: rarely one person's.</summary>
    public int MiddleOther { get; init; } = -5_000;

    /// <summary>The words agree in another order than their parts say.</summary>
    public int NamesAligned { get; init; } = -3_500;
    public int GenerationSame { get; init; } = 2_000;
    public int GenerationDifferent { get; init; } = -14_000;
    public int GenerationOnOneSide { get; init; } = -1_500;

    // Birth date.
    public int BornSame { get; init; } = 13_500;
    public int BornSwapped { get; init; } = 8_500;
    public int BornOneSlip { get; init; } = 5_500;
    public int BornSameMonth { get; init; } = 1_000;
    public int BornWithin { get; init; } = 4_500;
    public int BornOtherDay { get; init; } = -4_000;
    public int BornOtherYear { get; init; } = -7_000;
    public int BornFarApart { get; init; } = -11_000;
    public int BornGenerationApart { get; init; } = -16_000;
    public int BornJustOutside { get; init; } = -1_300;
    public int BornOutside { get; init; } = -5_000;

    public int SexSame { get; init; } = 1_000;
    public int SexDifferent { get; init; } = -6_000;
    public int HeightNear { get; init; } = 900;
    public int HeightFar { get; init; } = -2_500;

    // What a person or organization carries.
    public int Phone { get; init; } = 13_800;
    public int PhoneLastSeven { get; init; } = 7_000;
    public int Email { get; init; } = 16_500;
    public int EmailLocal { get; init; } = 6_000;
    public int EmailClose { get; init; } = 7_000;
    public int Document { get; init; } = 26_000;
    public int DocumentNumberOnly { get; init; } = 16_000;
    public int DocumentClose { get; init; } = 8_000;
    public int DocumentDifferent { get; init; } = -4_000;
    public int DocumentForLifeDifferent { get; init; } = -14_000;
    public int Account { get; init; } = 18_000;
    public int Url { get; init; } = 14_000;
    public int Address { get; init; } = 9_000;
    public int AddressClose { get; init; } = 6_500;
    public int AddressStreet { get; init; } = 2_500;
    public int Employer { get; init; } = 4_000;
    public int CarriedPlate { get; init; } = 11_000;

    /// <summary>On top of what a household shares, where given name, generation or birth date say it is another of its members.</summary>
    public int HouseholdOther { get; init; } = -3_000;

    // Things that have a number of their own: the number is the thing.
    public int Identity { get; init; } = 45_000;
    public int IdentityConfused { get; init; } = 24_000;
    public int IdentityClose { get; init; } = 12_000;
    public int IdentityDifferent { get; init; } = -20_000;
    public int PlateSame { get; init; } = 42_000;
    public int PlateStateUnknown { get; init; } = 32_000;
    public int PlateOtherState { get; init; } = 6_000;
    public int PlateConfused { get; init; } = 30_000;
    public int PlateConfusedStateUnknown { get; init; } = 24_000;
    public int PlateClose { get; init; } = 13_000;
    public int PlatePartCharacter { get; init; } = 4_000;
    public int PlateDifferent { get; init; } = -14_000;
    public int MakeSame { get; init; } = 2_500;
    public int MakeDifferent { get; init; } = -5_000;
    public int ModelSame { get; init; } = 3_500;
    public int ModelDifferent { get; init; } = -3_000;
    public int YearSame { get; init; } = 2_000;
    public int YearDifferent { get; init; } = -2_000;
    public int ColorSame { get; init; } = 1_500;
    public int ColorDifferent { get; init; } = -3_000;

    // Organizations, places, vessels by name.
    public int WordRare { get; init; } = 12_500;
    public int WordCommon { get; init; } = 4_000;
    public int NameSame { get; init; } = 10_000;
    public int NameMost { get; init; } = 24_000;
    public int NameClose { get; init; } = -4_000;
    public int NameWithin { get; init; } = -4_000;
    public int NameAcronym { get; init; } = 6_000;
    public int NameDifferent { get; init; } = -10_000;
    public int PlaceHere { get; init; } = 15_000;
    public int PlaceAddress { get; init; } = 24_000;
    public int PlaceNear { get; init; } = 8_000;
    public int PlaceFar { get; init; } = -12_000;
}
