namespace Tessera.Matching;

/// <summary>The codes of evidence lines: stable names, for stored evidence and for translations.</summary>
public static class Codes
{
    public const string Prior = "prior";
    public const string Kind = "kind.other";

    public const string Surname = "surname.same";
    public const string SurnameCommon = "surname.common";
    public const string SurnameOneOfTwo = "surname.one-of-two";
    public const string SurnameInMiddle = "surname.in-middle";
    public const string SurnameClose = "surname.close";
    public const string SurnameSounds = "surname.sounds";
    public const string SurnameDifferent = "surname.different";
    public const string Given = "given.same";
    public const string GivenCommon = "given.common";
    public const string GivenNickname = "given.nickname";
    public const string GivenMiddle = "given.middle";
    public const string GivenClose = "given.close";
    public const string GivenSounds = "given.sounds";
    public const string GivenInitial = "given.initial";
    public const string GivenConfusable = "given.confusable";
    public const string GivenDifferent = "given.different";
    public const string NamesSwapped = "names.swapped";
    public const string NamesAligned = "names.aligned";
    public const string MiddleSame = "middle.same";
    public const string MiddleInitial = "middle.initial";
    public const string MiddleDifferent = "middle.different";
    public const string GenerationSame = "generation.same";
    public const string GenerationDifferent = "generation.different";
    public const string GenerationOnOneSide = "generation.one-side";

    public const string BornSame = "born.same";
    public const string BornSwapped = "born.swapped";
    public const string BornOneSlip = "born.slip";
    public const string BornSameMonth = "born.month";
    public const string BornWithin = "born.within";
    public const string BornOther = "born.other";
    public const string BornGenerationApart = "born.generation";
    public const string BornOutside = "born.outside";

    public const string SexSame = "sex.same";
    public const string SexDifferent = "sex.different";
    public const string HeightNear = "height.near";
    public const string HeightFar = "height.far";

    public const string Phone = "phone.same";
    public const string PhoneLastSeven = "phone.last-seven";
    public const string Email = "email.same";
    public const string EmailLocal = "email.local";
    public const string EmailClose = "email.close";
    public const string Document = "document.same";
    public const string DocumentNumber = "document.number";
    public const string DocumentClose = "document.close";
    public const string DocumentDifferent = "document.different";
    public const string Account = "account.same";
    public const string Url = "url.same";
    public const string Address = "address.same";
    public const string AddressClose = "address.close";
    public const string AddressStreet = "address.street";
    public const string Employer = "organization.shared";
    public const string CarriedPlate = "plate.carried";
    public const string Household = "household.other";

    public const string Identity = "number.same";
    public const string IdentityConfused = "number.confused";
    public const string IdentityClose = "number.close";
    public const string IdentityDifferent = "number.different";
    public const string PlateSame = "plate.same";
    public const string PlateStateUnknown = "plate.state-unknown";
    public const string PlateOtherState = "plate.other-state";
    public const string PlateConfused = "plate.confused";
    public const string PlateClose = "plate.close";
    public const string PlatePart = "plate.part";
    public const string PlateDifferent = "plate.different";
    public const string MakeSame = "make.same";
    public const string MakeDifferent = "make.different";
    public const string ModelSame = "model.same";
    public const string ModelDifferent = "model.different";
    public const string YearSame = "year.same";
    public const string YearDifferent = "year.different";
    public const string ColorSame = "color.same";
    public const string ColorDifferent = "color.different";

    public const string NameSame = "name.same";
    public const string NameClose = "name.close";
    public const string NameWithin = "name.within";
    public const string NameAcronym = "name.acronym";
    public const string NameDifferent = "name.different";
    public const string PlaceHere = "place.here";
    public const string PlaceNear = "place.near";
    public const string PlaceFar = "place.far";
}
