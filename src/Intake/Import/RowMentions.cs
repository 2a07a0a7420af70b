using System.Globalization;
using Tessera.Graph.Contracts;
using Tessera.Intake.Import.Taking;
using Tessera.Kernel.Geography;
using MentionWords = Tessera.Intake.Import.Mapping.MentionWords;

namespace Tessera.Intake.Import;

/// <summary>What a row names, as the graph keeps it: the things of the map, and the place where it is known closer than its state.</summary>
internal static class RowMentions
{
    public static IReadOnlyList<NewMention> Of(ImportedReport report) =>
        [.. report.Mentions.Select(MentionOf), .. report.Place is { Kind: not PlaceKind.State } place ? [PlaceOf(place)] : Array.Empty<NewMention>()];

    private static NewMention MentionOf(ImportedMention mention) => new()
    {
        Kind = MentionWords.KindOf(mention.Kind),
        Role = MentionWords.RoleOf(mention.Role),
        Attributes = mention.Fields.ToDictionary(field => MentionWords.Fields[mention.Kind][field.Key], field => (string?)field.Value, StringComparer.Ordinal),
    };

    private static NewMention PlaceOf(PlaceFound place) => new()
    {
        Kind = MentionKind.Place,
        Role = MentionRole.Place,
        Attributes = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [MentionAttributes.Full] = place.Name,
            [MentionAttributes.Lat] = place.Within.Center.Latitude.ToString(CultureInfo.InvariantCulture),
            [MentionAttributes.Lon] = place.Within.Center.Longitude.ToString(CultureInfo.InvariantCulture),
            [MentionAttributes.Radius] = place.Within.RadiusMeters.ToString(CultureInfo.InvariantCulture),
        },
    };
}
