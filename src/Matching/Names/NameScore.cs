namespace Tessera.Matching;

/// <summary>How much of two names is one name, from 0 to 1000, by themselves: no other evidence, no label, nothing learned.</summary>
public static class NameScore
{
    /// <summary>From here two names are taken for one.</summary>
    public const int Same = NameAlignment.Same;

    public static int Of(EntityKind kind, string one, string other)
    {
        if (kind is not EntityKind.Person) return Organizations(OrganizationName.Read(one), OrganizationName.Read(other), Weights.First);
        return NameReader.Full(one) is { } a && NameReader.Full(other) is { } b ? Persons(a, b, Weights.First) : 0;
    }

    internal static int Persons(PersonName a, PersonName b, Weights weights)
    {
        if (a.Generation is not Generation.None && b.Generation is not Generation.None && a.Generation != b.Generation) return 0;
        return NameAlignment.Score(NamePart.Of(a, weights).AsSpan(), NamePart.Of(b, weights).AsSpan(), AlignmentRule.Persons);
    }

    internal static int Organizations(OrganizationName? a, OrganizationName? b, Weights weights)
    {
        if (a is null || b is null) return 0;
        if (a.Joined == b.Joined) return 1000;
        return NameAlignment.Score(NamePart.Of(a, weights).AsSpan(), NamePart.Of(b, weights).AsSpan(), AlignmentRule.Organizations);
    }
}
