using Npgsql;

namespace Tessera.Cli.Seed.History;

/// <summary>Who acts in the invented history: a person or a machine, under one posting.</summary>
internal sealed record Actor(Guid Posting, Guid Person, Guid Agency, Guid Center);

/// <summary>A center with those who work its records.</summary>
internal sealed record CenterCast(
    Guid Id, string Code, string Name, Actor Director, Actor Watch, Actor Analyst, Actor Senior, Actor Intake, Actor Import, Actor Clock);

/// <summary>Whom a center can share with: the agency, its signature under the agreement, who answers for it, and who leads it.</summary>
internal sealed record Partner(Guid Agency, string Name, Guid Party, Guid Center, bool IsCenter, Actor Answers);

/// <summary>The demo region as it has been planted: centers, machines, partners.</summary>
internal sealed record RegionCast(IReadOnlyList<CenterCast> Centers, IReadOnlyList<Partner> Partners)
{
    private sealed record Row(Guid Posting, Guid Person, Guid Agency, Guid Center, string Title, string Machine);

    public static async Task<RegionCast> ReadAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        var postings = await PostingsAsync(connection, cancel);
        var (centers, partners) = (new List<CenterCast>(), new List<Partner>());
        await using var read = new NpgsqlCommand(
            "select a.id, a.code, a.name, a.kind, a.center, p.id from access.agency a left join access.party p on p.agency = a.id", connection);
        await using var row = await read.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
        {
            var (id, code, name, isCenter) = (row.GetGuid(0), row.GetString(1), row.GetString(2), string.Equals(row.GetString(3), "center", StringComparison.Ordinal));
            if (isCenter) centers.Add(CenterOf(id, code, name, postings));
            if (row.IsDBNull(5)) continue;
            var answers = postings.First(posting => posting.Agency == id && (isCenter ? posting.Title == "Watch officer" : posting.Machine.Length == 0));
            partners.Add(new(id, name, row.GetGuid(5), row.GetGuid(4), isCenter, ActorOf(answers)));
        }

        return new([.. Places().Select(code => centers.Single(center => center.Code == code))], [.. partners.OrderBy(partner => partner.Name, StringComparer.Ordinal)]);
    }

    private static IEnumerable<string> Places() => DemoRegion.Places.Where(place => place.Code == place.Center).Select(place => place.Code);

    private static CenterCast CenterOf(Guid center, string code, string name, List<Row> postings)
    {
        var own = postings.Where(posting => posting.Agency == center).ToList();
        return new(
            center, code, name, Titled("Director"), Titled("Watch officer"), Titled("Analyst"), Titled("Senior analyst"), Machine("intake"), Machine("import"), Machine("clock"));

        Actor Titled(string title) => ActorOf(own.First(posting => posting.Title == title && posting.Machine.Length == 0));
        Actor Machine(string job) => ActorOf(own.First(posting => posting.Machine == job));
    }

    private static Actor ActorOf(Row row) => new(row.Posting, row.Person, row.Agency, row.Center);

    private static async Task<List<Row>> PostingsAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var read = new NpgsqlCommand("select id, person, agency, center, title, coalesce(machine, '') from access.posting", connection);
        await using var row = await read.ExecuteReaderAsync(cancel);
        var postings = new List<Row>();
        while (await row.ReadAsync(cancel)) postings.Add(new(row.GetGuid(0), row.GetGuid(1), row.GetGuid(2), row.GetGuid(3), row.GetString(4), row.GetString(5)));
        return postings;
    }
}
