using Tessera.Cli.Seed.Invented;

namespace Tessera.Cli.Seed.History;

/// <summary>What a story's record names: person, vehicle and place as confirmed mentions with their links; numbers of the text as proposals.</summary>
internal static class Naming
{
    private static readonly (string, string)[] Grades = [("B", "2"), ("C", "3"), ("C", "2"), ("F", "6"), ("B", "3"), ("A", "2")];

    public static void Of(Ledger ledger, HistoryRecord record, Story story, Actor by, DateTimeOffset at, string source = "Field")
    {
        var (scene, planted) = (story.Scene, story.Scene.Planted);
        var person = scene.Person is { } who ? Add("Person", "Other", who, planted is { Kind: Matching.EntityKind.Person } ? planted : null) : null;
        var vehicle = scene.Vehicle is { } car ? Add("Vehicle", "Other", car, planted is { Kind: Matching.EntityKind.Vehicle } ? planted : null) : null;
        var place = Add("Place", "Place", scene.Ground.Mention(), null);
        if (person is not null && vehicle is not null) Link(ledger, person, vehicle, "Uses", by, at);
        if (vehicle is not null) Link(ledger, vehicle, place, "SeenAt", by, at);
        else if (person is not null) Link(ledger, person, place, "SeenAt", by, at);

        HistoryMention Add(string kind, string role, InventedMention says, PlantedSide? side)
        {
            var mention = new HistoryMention(ledger.Id(at), kind, role, HistoryMention.LabelOf(kind, says), says, source, by, at)
            {
                Grade = ledger.Dice.Chance(30) ? ledger.Dice.Of(Grades) : null,
                Planted = side,
            };
            record.Mentions.Add(mention);
            return mention;
        }
    }

    /// <summary>A telephone number where it stands in the text, as the scan found it.</summary>
    public static void Propose(Ledger ledger, HistoryRecord record, string phone, DateTimeOffset at)
    {
        var from = record.Text.IndexOf(phone, StringComparison.Ordinal);
        if (from < 0) return;
        record.Mentions.Add(new HistoryMention(ledger.Id(at), "Phone", "Other", phone, new InventedMention().With(("phone", phone)), "Span", record.Author, at) { Span = (from, from + phone.Length), IsProposed = true });
    }

    /// <summary>Confirmed mentions with their links, carried to what the record was promoted to.</summary>
    public static void Carry(Ledger ledger, HistoryRecord from, HistoryRecord to, Actor by, DateTimeOffset at)
    {
        foreach (var mention in from.Mentions.Where(mention => !mention.IsProposed)) to.Mentions.Add(mention.CarriedTo(ledger.Id(at), by, at));
        var (person, vehicle) = (to.Mentions.Find(mention => mention.Kind == "Person"), to.Mentions.Find(mention => mention.Kind == "Vehicle"));
        if (person is not null && vehicle is not null) Link(ledger, person, vehicle, "Uses", by, at);
        if (to.Mentions.Count > 0) ledger.Change(to, "mentions.confirmed", by, at, new { count = to.Mentions.Count });
    }

    private static void Link(Ledger ledger, HistoryMention a, HistoryMention b, string kind, Actor by, DateTimeOffset at) =>
        ledger.Rows.Add("graph.link", ("id", ledger.Id(at)), ("a", a.Id), ("b", b.Id), ("kind", kind), ("made_by", by.Posting), ("made_at", at));
}
