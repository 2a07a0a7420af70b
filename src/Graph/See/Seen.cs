using Tessera.Graph.Contracts;
using Tessera.Graph.Match;
using Tessera.Kernel.Ids;
using Tessera.Matching;
using Tessera.Records.Contracts;

namespace Tessera.Graph.See;

/// <summary>A confirmed mention that speaks for this reader: of the newest version of its record that they may see.</summary>
internal sealed class Seen(Mention mention, Record record)
{
    private Features? _features;

    public Mention Mention => mention;

    public Record Record => record;

    public MentionId Id => mention.Id;

    public MentionId Origin => mention.Origin;

    public Features Features => _features ??= Features.From(mention.Id.Value, HeldMentions.KindOf(mention.Kind), mention.Attributes);

    public DotRecord Source() => new(record.Id, record.Number, record.Title, record.Stream, record.Owner, record.ReceivedAt);

    /// <summary>"person, b. 1987".</summary>
    public string Note() =>
        mention.Attributes.TryGetValue(MentionAttributes.Born, out var born) ? $"{MentionWords.Of(mention.Kind)}, b. {born}" : MentionWords.Of(mention.Kind);
}
