namespace Tessera.Matching;

/// <summary>What a line says to a person.</summary>
internal static class Labels
{
    public static string Two(EntityKind kind) => kind switch
    {
        EntityKind.Person => "people",
        EntityKind.Organization => "organizations",
        EntityKind.Vehicle => "vehicles",
        EntityKind.Phone => "phones",
        EntityKind.Email => "e-mail addresses",
        EntityKind.Place => "places",
        EntityKind.Document => "documents",
        EntityKind.Account => "accounts",
        EntityKind.Aircraft => "aircraft",
        EntityKind.Vessel => "vessels",
        EntityKind.Url => "web addresses",
        _ => "weapons",
    };

    public static string One(EntityKind kind) => kind switch
    {
        EntityKind.Person => "person",
        EntityKind.Aircraft => "aircraft",
        EntityKind.Email => "e-mail address",
        EntityKind.Url => "web address",
        _ => Two(kind)[..^1],
    };

    public static string Of(Finding found) => found.Code switch
    {
        Codes.Prior => $"Any two {found.Left}",
        Codes.Kind => $"Not of one kind: {found.Left}, {found.Right}",

        Codes.Surname => $"Surname {Both(found)}, rare",
        Codes.SurnameCommon => $"Surname {Both(found)}, common",
        Codes.SurnameOneOfTwo => $"Surnames {Both(found)}, one shared",
        Codes.SurnameInMiddle => $"Surname {Both(found)}, among middle names",
        Codes.SurnameClose or Codes.GivenClose or Codes.NameClose => $"{Both(found)}, close",
        Codes.SurnameSounds or Codes.GivenSounds => $"{Both(found)}, sounds alike",
        Codes.SurnameDifferent => $"Surname {Both(found)}, different",
        Codes.Given => $"Given name {Both(found)}, rare",
        Codes.GivenCommon => $"Given name {Both(found)}, common",
        Codes.GivenNickname => $"{Both(found)}, one name",
        Codes.GivenMiddle => $"{Both(found)}, goes by middle name",
        Codes.GivenInitial => $"{Both(found)}, initial agrees",
        Codes.GivenConfusable => $"{Both(found)}, close but two common names",
        Codes.GivenDifferent => $"Given name {Both(found)}, different",
        Codes.NamesSwapped => "Given name and surname exchanged",
        Codes.NamesAligned => $"{Both(found)}, the same words in another order",
        Codes.MiddleSame => $"Middle name {Both(found)}",
        Codes.MiddleInitial => $"Middle initial {Both(found)}",
        Codes.MiddleDifferent => $"Middle name {Both(found)}, different",
        Codes.GenerationSame => $"Both {found.Left}",
        Codes.GenerationDifferent => $"{Both(found)}: father and son?",
        Codes.GenerationOnOneSide => $"{Both(found)}: on one side only",

        Codes.BornSame => $"Born {found.Left}",
        Codes.BornSwapped => $"Born {Both(found)}, day and month exchanged",
        Codes.BornOneSlip => $"Born {Both(found)}, one slip",
        Codes.BornSameMonth => $"Born {Both(found)}, same month",
        Codes.BornWithin => $"Born {Both(found)}, agrees",
        Codes.BornOther => $"Born {Both(found)}, different",
        Codes.BornGenerationApart => $"Born {Both(found)}, a generation apart",
        Codes.BornOutside => $"Born {Both(found)}, outside",

        _ => OfOthers(found),
    };

    private static string OfOthers(Finding found) => found.Code switch
    {
        Codes.SexSame => $"Sex {found.Left}",
        Codes.SexDifferent => $"Sex {Both(found)}, different",
        Codes.HeightNear => "Height within 2 in",
        Codes.HeightFar => $"Height {Both(found)} in, different",

        Codes.Phone => $"Phone {PhoneText.Shown(found.Left)}",
        Codes.PhoneLastSeven => $"Phone {PhoneText.Shown(found.Left)}, last seven digits",
        Codes.Email => $"E-mail {found.Left}",
        Codes.EmailLocal => $"{Both(found)}, same before the @",
        Codes.EmailClose => $"{Both(found)}, one slip",
        Codes.Document => $"Document {found.Left}",
        Codes.DocumentNumber => $"Document number {Both(found)}, type not stated",
        Codes.DocumentClose => $"Document {Both(found)}, one slip",
        Codes.DocumentDifferent => $"Document {Both(found)}, different",
        Codes.Account => $"Account {found.Left}",
        Codes.Url => $"Web address {found.Left}",
        Codes.Address => $"Address {found.Left}",
        Codes.AddressClose => $"Address {Both(found)}, close",
        Codes.AddressStreet => $"Address {Both(found)}, same street",
        Codes.Employer => $"Both of {found.Left}",
        Codes.CarriedPlate => $"Both with plate {found.Left}",
        Codes.Household => $"Shared by a household, {found.Left}",

        Codes.Identity => $"{found.Left}, exact",
        Codes.IdentityConfused => $"{Both(found)}, same but for look-alike characters",
        Codes.IdentityClose => $"{Both(found)}, one slip",
        Codes.IdentityDifferent => $"{Both(found)}, different",
        Codes.PlateSame => $"Plate {found.Left}, exact",
        Codes.PlateStateUnknown => $"Plate {Both(found)}, state not stated",
        Codes.PlateOtherState => $"Plate {Both(found)}, other state",
        Codes.PlateConfused => $"Plate {Both(found)}, look-alike characters",
        Codes.PlateClose => $"Plate {Both(found)}, one character off",
        Codes.PlatePart => $"Plate {Both(found)}, part read",
        Codes.PlateDifferent => $"Plate {Both(found)}, different",
        Codes.MakeSame or Codes.ModelSame or Codes.YearSame or Codes.ColorSame => $"{What(found.Code)} {found.Left}",
        Codes.MakeDifferent or Codes.ModelDifferent or Codes.YearDifferent or Codes.ColorDifferent => $"{What(found.Code)} {Both(found)}, different",

        Codes.NameSame => $"Name {Both(found)}",
        Codes.NameWithin => $"Name {Both(found)}, one within the other",
        Codes.NameAcronym => $"{Both(found)}, its initials",
        Codes.NameDifferent => $"Name {Both(found)}, different",
        Codes.PlaceHere => $"Within {found.Left}",
        Codes.PlaceNear => $"{found.Left} apart, within what is uncertain",
        Codes.PlaceFar => $"{found.Left} apart",
        _ => found.Code,
    };

    private static string What(string code) => code.AsSpan(0, code.IndexOf('.', StringComparison.Ordinal)) switch
    {
        "make" => "Make",
        "model" => "Model",
        "year" => "Year",
        _ => "Color",
    };

    private static string Both(Finding found) =>
        found.Right.Length == 0 || string.Equals(found.Left, found.Right, StringComparison.OrdinalIgnoreCase) ? found.Left : $"{found.Left} / {found.Right}";
}
