using Microsoft.EntityFrameworkCore;
using Tessera.Access.Contracts;
using Tessera.Access.Identity;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;

namespace Tessera.Access.KeepAccounts;

/// <summary>The accounts of a center, for who keeps them.</summary>
internal sealed class KeptAccounts(IWork work, IdentityDb accounts, TimeProvider clock)
{
    /// <summary>Null: the reader keeps no accounts.</summary>
    public Task<IReadOnlyList<KeptAccountView>?> ListAsync(CancellationToken cancel) => work.ReadAsync<IReadOnlyList<KeptAccountView>?>(async db =>
    {
        if (!db.Reader.Holds(Duties.Admin) || !db.Reader.IsCenterStaff) return null;
        var people = await db.Database.SqlQuery<Row>($"select * from access.kept_people()").ToListAsync(cancel);
        db.ShowList("accounts.viewed", people.Count);
        var ids = people.Select(row => row.Person).ToList();
        var now = clock.GetUtcNow();
        var locked = await accounts.Users.Where(account => ids.Contains(account.Id) && account.LockoutEnd > now).Select(account => account.Id).ToListAsync(cancel);
        return [.. people.OrderBy(row => row.Name, StringComparer.Ordinal)
            .Select(row => new KeptAccountView(row.Person, row.Name, row.Email, row.Titles, row.Active, row.CloseReason, row.UntilAt, row.LastUsed, row.Gate, row.Asleep, locked.Contains(row.Person)))];
    }, cancel);

    public async Task<KeptAccountView?> FindAsync(PersonId person, CancellationToken cancel) =>
        (await ListAsync(cancel))?.FirstOrDefault(kept => kept.Person == person.Value);

    /// <summary>What is on file of them, the newest first.</summary>
    public Task<List<Assurance>> OnFileAsync(PersonId person, CancellationToken cancel) => work.ReadAsync(
        db => db.Set<Assurance>().AsNoTracking().Where(one => one.Person == person).OrderByDescending(one => one.DoneOn).ToListAsync(cancel), cancel);

    private sealed record Row(Guid Person, string Name, string Email, string Titles, bool Active, string? CloseReason, DateTimeOffset? UntilAt, DateTimeOffset? LastUsed, string Gate, bool Asleep);
}

/// <summary>An account as who keeps it sees it.</summary>
public sealed record KeptAccountView(
    Guid Person, string Name, string Email, string Titles, bool Active, string? CloseReason, DateTimeOffset? UntilAt, DateTimeOffset? LastUsed, string Gate, bool Asleep, bool Locked)
{
    public string State => this switch
    {
        { Active: false } => "closed",
        { Locked: true } => "locked",
        { Asleep: true } => "asleep",
        { Gate: "closed" } => "not let in",
        { Gate: "reads-only" } => "reads only",
        _ => "open",
    };
}
