using Tessera.Graph.Contracts;
using Tessera.Kernel.Reporting;

namespace Tessera.Intake.Tips;

/// <summary>What the fields of a tip name: persons, vehicles, the place. Whoever reported is never among them.</summary>
internal static class TipMentions
{
    public static IReadOnlyList<NewMention> Of(TipBody body)
    {
        List<NewMention> mentions = [.. body.People.Select(Person), .. body.Vehicles.Select(Vehicle)];
        if (Place(body.Where) is { } place) mentions.Add(place);
        return mentions;
    }

    private static NewMention Person(ReportedPerson person) => new()
    {
        Kind = MentionKind.Person,
        Attributes = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [MentionAttributes.Full] = person.Name,
            [MentionAttributes.Alias] = Both(person.Alias, person.Handle),
            [MentionAttributes.Phone] = person.Phone,
            [MentionAttributes.Description] = person.Description,
        },
    };

    private static NewMention Vehicle(ReportedVehicle vehicle) => new()
    {
        Kind = vehicle.Kind switch { "boat" => MentionKind.Vessel, "aircraft" or "drone" => MentionKind.Aircraft, _ => MentionKind.Vehicle },
        Attributes = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [vehicle.Kind switch { "boat" => MentionAttributes.Vessel, "aircraft" or "drone" => MentionAttributes.Tail, _ => MentionAttributes.Plate }] = vehicle.Plate,
            [MentionAttributes.PlateState] = vehicle.State,
            [MentionAttributes.Make] = vehicle.Make,
            [MentionAttributes.Model] = vehicle.Model,
            [MentionAttributes.Color] = vehicle.Color,
            [MentionAttributes.Description] = vehicle.Description,
        },
    };

    private static NewMention? Place(ReportedPlace where)
    {
        var address = string.Join(", ", new[] { where.Address, where.City, where.State, where.Zip }.Where(part => !string.IsNullOrWhiteSpace(part)));
        if (address.Length == 0 && string.IsNullOrWhiteSpace(where.Landmark)) return null;
        return new NewMention
        {
            Kind = MentionKind.Place,
            Role = MentionRole.Place,
            Attributes = new Dictionary<string, string?>(StringComparer.Ordinal) { [MentionAttributes.Address] = address, [MentionAttributes.Full] = where.Landmark },
        };
    }

    private static string? Both(string? one, string? two) => string.IsNullOrWhiteSpace(one) ? two : string.IsNullOrWhiteSpace(two) ? one : $"{one};{two}";
}
