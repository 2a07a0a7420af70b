namespace Tessera.Matching;

/// <summary>What of a mention goes into its head; of a search's probe too, so that two heads tell the most that comparing can find.</summary>
internal static class HeadWriter
{
    public static void Fill(ref MentionHead head, Features features)
    {
        head.Says = NameOf(features, ref head) | SexOf(features.Sex) | BornOf(features, ref head)
            | (features.Height != 0 ? HeadSays.Height : HeadSays.Nothing)
            | (features.Accounts.IsEmpty && features.Urls.IsEmpty && features.Plates.IsEmpty && features.Organizations.IsEmpty ? HeadSays.Nothing : HeadSays.More);
        head.PhoneEnd = features.Phones.Length switch { 0 => 0, 1 => MentionHead.Hash(PhoneText.LastSeven(features.Phones[0])), _ => MentionHead.Several };
        head.Email = features.Emails.Length switch { 0 => 0, 1 => MentionHead.Letters(EmailText.Local(features.Emails[0])), _ => MentionHead.Any };
        head.Document = features.Documents.Length switch { 0 => 0, 1 => MentionHead.Letters(Ocr.Confused(features.Documents[0].Number)), _ => MentionHead.Any };
        if (features.Addresses.Length > 1) (head.Street, head.House) = (MentionHead.Any, MentionHead.Several);
        else if (features.Addresses is [var address]) (head.Street, head.House) = (MentionHead.Letters(address.Street), address.House.Length == 0 ? (ushort)0 : MentionHead.Hash(address.House));
    }

    private static HeadSays NameOf(Features features, ref MentionHead head)
    {
        if (features.Names.IsEmpty) return HeadSays.Nothing;
        if (features.Names is not [{ Middle.Length: <= 1, Family.Length: <= 1 } name]) return HeadSays.Name;
        head.Generation = (byte)name.Generation;
        return HeadSays.Name | HeadSays.PlainName;
    }

    private static HeadSays SexOf(Sex sex) => sex switch { Sex.Female => HeadSays.Female, Sex.Male => HeadSays.Male, Sex.Other => HeadSays.OtherSex, _ => HeadSays.Nothing };

    private static HeadSays BornOf(Features features, ref MentionHead head)
    {
        if (features.Born is not { } born) return HeadSays.Nothing;
        head.Born = born.From.DayNumber;
        return born.IsDay ? HeadSays.BornDay : HeadSays.BornSpan;
    }
}
