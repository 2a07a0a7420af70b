using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;
using Tessera.Vetting.Contracts;

namespace Tessera.Vetting;

/// <summary>One round of the two-part determination. Part one says what was seen, part two what it means; two people sign.</summary>
internal sealed class Determination
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public RecordId Record { get; init; }
    public int Round { get; init; }
    public int Version { get; private set; }

    /// <summary>What the first reader has written and not signed, as JSON; null once signed.</summary>
    public string? Draft { get; set; }
    public string AdditionalFacts { get; private set; } = "";
    public PostingId? FirstBy { get; private set; }
    public PersonId? FirstPerson { get; private set; }
    public DateTimeOffset? FirstAt { get; private set; }
    public string? FirstTraining { get; private set; }
    public PostingId? SecondBy { get; private set; }
    public PersonId? SecondPerson { get; private set; }
    public DateTimeOffset? SecondAt { get; private set; }
    public string? SecondTraining { get; private set; }
    public Decision? Decision { get; private set; }
    public byte[]? Rationale { get; private set; }

    public void SignPartOne(Reader reader, string training, int version, string additionalFacts, DateTimeOffset now)
    {
        (FirstBy, FirstPerson, FirstAt, FirstTraining) = (reader.Posting, reader.Person, now, training);
        (Version, AdditionalFacts, Draft) = (version, additionalFacts, null);
    }

    public void SignPartTwo(Reader reader, string training, Decision decision, byte[] rationale, DateTimeOffset now)
    {
        (SecondBy, SecondPerson, SecondAt, SecondTraining) = (reader.Posting, reader.Person, now, training);
        (Decision, Rationale) = (decision, rationale);
    }
}
