using CsCheck;
using Tessera.Graph.Contracts;

namespace Tessera.Tests.Features.Graph;

/// <summary>A small world: whose records, of which stream, naming what, given to whom, judged how.</summary>
public sealed record DrawnWorld(DrawnRecord[] Records, DrawnJudgement[] Judgements)
{
    public const int Centers = 3;

    // Few values, so that much is alike: slips, a twin, two who share a phone.
    private static readonly string[] Names = ["Jory Pellant", "Jorey Pellant", "Jora Pellant", "Ellis Vantry", "Elias Vantry Jr."];
    private static readonly string?[] Births = [null, "1987-04-05", "1987-05-04", "1962-01-01"];
    private static readonly string?[] Phones = [null, "571-555-0148", "703-555-0199"];
    private static readonly string[] Plates = ["UKT-4471", "UKT-447I", "ZPL-9902"];
    private static readonly string[] Streams = ["Tip", "Sar", "IseSar", "Intelligence", "Case"];

    private static readonly Gen<DrawnMention> Mention = Gen.Select(
        Gen.Int[0, 2], OneOf(Names), OneOf(Births), OneOf(Phones), OneOf(Plates),
        (kind, name, born, phone, plate) => kind switch
        {
            0 => new DrawnMention(MentionKind.Person, name, new() { [MentionAttributes.Full] = name, [MentionAttributes.Born] = born, [MentionAttributes.Phone] = phone }),
            1 => new DrawnMention(MentionKind.Phone, phone ?? "571-555-0148", new() { [MentionAttributes.Phone] = phone ?? "571-555-0148" }),
            _ => new DrawnMention(MentionKind.Vehicle, plate, new() { [MentionAttributes.Plate] = plate, [MentionAttributes.PlateState] = "VA" }),
        });

    private static readonly Gen<DrawnRecord> Record = Gen.Select(
        Gen.Int[0, Centers - 1], OneOf(Streams), Mention.Array[1, 3], Gen.Bool, Gen.Bool,
        (owner, stream, mentions, given, nextVersion) => new DrawnRecord(owner, stream, mentions, given, nextVersion));

    public static Gen<DrawnWorld> Worlds { get; } = Gen.Select(
        Record.Array[4, 9],
        Gen.Select(Gen.Int[0, Centers - 1], Gen.Int[0, 40], Gen.Int[0, 40], OneOf(Enum.GetValues<Verdict>()), (by, a, b, verdict) => new DrawnJudgement(by, a, b, verdict)).Array[0, 6],
        (records, judgements) => new DrawnWorld(records, judgements));

    private static Gen<T> OneOf<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);
}

public sealed record DrawnMention(MentionKind Kind, string Label, Dictionary<string, string?> Attributes);

/// <param name="Given">To the reader's center, where it is another's.</param>
/// <param name="NextVersion">The owner works on a second version, which nobody else sees.</param>
public sealed record DrawnRecord(int Owner, string Stream, DrawnMention[] Mentions, bool Given, bool NextVersion);

/// <summary>Of the a-th and b-th mention, counted around, where they are of one kind and two records.</summary>
public sealed record DrawnJudgement(int By, int A, int B, Verdict Verdict);
