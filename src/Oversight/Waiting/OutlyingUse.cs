using Microsoft.EntityFrameworkCore;
using Tessera.Access.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Time;
using Tessera.Kernel.Ui;
using Tessera.Kernel.Work;

namespace Tessera.Oversight.Waiting;

/// <summary>People who searched, opened or stated purposes far beyond their own or their unit's habit in the last seven days.</summary>
internal sealed class OutlyingUse : IPrivacyQueue
{
    private const int Weeks = 9;

    private static readonly (string Name, string Kind)[] _measures = [("search", "search."), ("opening", ""), ("purpose", "piece.")];

    public string Key => "outliers";

    public string Label => "Outliers";

    public string Nothing => "Nobody searched or opened far more than they or their unit do.";

    public async Task<(int Count, IReadOnlyList<WaitingView> Rows)> ReadAsync(TesseraDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var used = await UsedAsync(db, now, cancel);
        var names = await NamesAsync(db, used, cancel);
        var from = now.AddDays(-7).DayAt(db.Reader.TimeZone);
        var found = new List<WaitingView>();
        foreach (var (measure, kind) in _measures)
        {
            var ofMeasure = used.Where(row => row.Measure == measure).ToList();
            foreach (var (person, agency) in ofMeasure.Where(row => row.Week == 0).Select(row => (row.Person, row.Agency)).Distinct())
            {
                if (names.GetValueOrDefault(person) is not { } name) continue;
                var use = UseOf(ofMeasure, person, agency);
                if (HabitRule.StandsOut(use) is { } words)
                    found.Add(new() { Title = name, Href = AuditOf(name, kind, from), Number = UiWords.Count(use.Count, measure, measure == "search" ? "searches" : null), From = now.AddDays(-7), Note = words });
            }
        }

        return (found.Count, [.. found.OrderBy(row => row.Title, StringComparer.Ordinal).Take(PrivacyDesk.Most)]);
    }

    private static Use UseOf(List<UsedRow> rows, Guid person, Guid agency)
    {
        var own = rows.Where(row => row.Person == person).GroupBy(row => row.Week).ToDictionary(week => week.Key, week => week.Sum(row => row.Count));
        var others = rows.Where(row => row.Week == 0 && row.Agency == agency && row.Person != person).GroupBy(row => row.Person).Select(one => one.Sum(row => row.Count)).ToList();
        // A week in which they did nothing is a week of their habit; one before they came is not.
        return new(own[0], [.. Enumerable.Range(1, own.Keys.Max()).Select(week => own.GetValueOrDefault(week))], others);
    }

    private static Task<List<UsedRow>> UsedAsync(TesseraDb db, DateTimeOffset now, CancellationToken cancel) => db.Database.SqlQuery<UsedRow>($"""
        select e.person, p.agency, case e.kind when 'search.asked' then 'search' when 'piece.begun' then 'purpose' else 'opening' end as measure,
               floor(extract(epoch from {now} - e.at) / 604800)::int as week, count(*)::int as count
          from log.entry e join access.posting p on p.id = e.posting and p.machine is null
         where e.center = {db.Reader.Center.Value} and e.at > {now.AddDays(-7 * Weeks)} and e.at <= {now} and e.person is not null
           and e.kind in ('search.asked', 'record.viewed', 'part.opened', 'file.viewed', 'entity.viewed', 'piece.begun')
         group by 1, 2, 3, 4
        """).ToListAsync(cancel);

    private static async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(TesseraDb db, List<UsedRow> rows, CancellationToken cancel)
    {
        var people = rows.Select(row => new PersonId(row.Person)).Distinct().ToList();
        return await db.People.Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id.Value, person => person.Name, cancel);
    }

    private static string AuditOf(string name, string kind, DateOnly from) =>
        $"/audit?person={Uri.EscapeDataString(name)}{(kind.Length > 0 ? $"&kind={kind}" : "")}&from={from:yyyy-MM-dd}";
}

/// <summary>How often a person did a thing in a week: 0 is the last seven days.</summary>
internal sealed record UsedRow(Guid Person, Guid Agency, string Measure, int Week, int Count);
