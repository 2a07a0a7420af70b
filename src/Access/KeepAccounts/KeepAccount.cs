using Microsoft.EntityFrameworkCore;
using Tessera.Access.Identity;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;

namespace Tessera.Access.KeepAccounts;

/// <summary>
/// What who keeps accounts does with one of their center's: close and open it, let a locked one go (AC-7), have a password replaced, write
/// down what is on file. Each takes effect at the person's next request; whose center it is not finds nobody.
/// </summary>
internal sealed class KeepAccount(IFreshWork work, IdentityDb accounts, TimeProvider clock)
{
    /// <summary>A leaver is out at once, with all their sessions (CJIS PS-4).</summary>
    public Task CloseAsync(PersonId person, string why, CancellationToken cancel) => ActAsync(person, "account.closed", async db =>
    {
        if (db.Reader.Person == person) throw new RefusedException(NotOneself);
        return await AnswerAsync(db.Database.SqlQuery<bool>($"select access.close_person({person.Value}, {why.Trim()}) as \"Value\""), cancel);
    }, cancel);

    public Task OpenAsync(PersonId person, CancellationToken cancel) => ActAsync(
        person, "account.opened", db => AnswerAsync(db.Database.SqlQuery<bool>($"select access.open_person({person.Value}) as \"Value\""), cancel), cancel);

    /// <summary>CJIS 6.0 AC-7: a locked account stays so until an administrator lets it go.</summary>
    public Task ReleaseAsync(PersonId person, CancellationToken cancel) => ActAsync(person, "account.released", async db =>
        await KeepsAsync(db, person, cancel)
        && 1 == await accounts.Users.Where(account => account.Id == person.Value)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.LockoutEnd, (DateTimeOffset?)null).SetProperty(a => a.AccessFailedCount, 0), cancel), cancel);

    /// <summary>Another password is chosen at the next sign-in (CJIS IA-5(1)).</summary>
    public Task HavePasswordReplacedAsync(PersonId person, CancellationToken cancel) => ActAsync(person, "account.password-may-be-known", async db =>
        await KeepsAsync(db, person, cancel)
        && 1 == await accounts.Users.Where(account => account.Id == person.Value).ExecuteUpdateAsync(set => set.SetProperty(a => a.PasswordMayBeKnown, true), cancel), cancel);

    public Task AssureAsync(PersonId person, AssureRequest request, CancellationToken cancel) => ActAsync(person, $"account.assured-{request.Kind}", async db =>
    {
        if (db.Reader.Person == person) throw new RefusedException(NotOneself);
        return await AnswerAsync(db.Database.SqlQuery<bool>(
            $"select access.assure({Guid.CreateVersion7(clock.GetUtcNow())}, {person.Value}, {request.Kind}, {request.Method.Trim()}, {request.DoneOn}::date, {request.ExpiresOn}::date) as \"Value\""), cancel);
    }, cancel);

    /// <summary>A screening that was taken back, a training that did not count.</summary>
    public Task EndAsync(PersonId person, Guid assurance, string why, CancellationToken cancel) => ActAsync(
        person, "account.assurance-ended", db => AnswerAsync(db.Database.SqlQuery<bool>($"select access.end_assurance({assurance}, {why.Trim()}) as \"Value\""), cancel), cancel);

    private Task ActAsync(PersonId person, string kind, Func<TesseraDb, Task<bool>> act, CancellationToken cancel) => work.WriteAsync(async db =>
    {
        if (!await act(db)) throw new NotVisibleException();
        db.Audit(kind, detail: new { of = person.Value });
        return true;
    }, cancel);

    private static Task<bool> KeepsAsync(TesseraDb db, PersonId person, CancellationToken cancel) =>
        AnswerAsync(db.Database.SqlQuery<bool>($"select access.keeps({person.Value}) as \"Value\""), cancel);

    private static async Task<bool> AnswerAsync(IQueryable<bool> asked, CancellationToken cancel) => (await asked.ToListAsync(cancel))[0];

    private static readonly Refusal NotOneself = new("access.own-account", "Nobody closes their own account or writes down their own screening: another administrator does.", "CJIS AC-5, separation of duties");
}
