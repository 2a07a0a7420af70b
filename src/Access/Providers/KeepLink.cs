using Microsoft.EntityFrameworkCore;
using Tessera.Access.Federate;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;

namespace Tessera.Access.Providers;

/// <summary>
/// A person becomes known under a provider's subject by an invitation of who keeps their account, and ceases to be: an address that is the
/// same links nobody (NIST SP 800-63C 5.1).
/// </summary>
internal sealed class KeepLink(IFreshWork work, TimeProvider clock)
{
    /// <summary>The code, which is told this once.</summary>
    public Task<string> InviteAsync(PersonId person, Guid provider, CancellationToken cancel) => work.WriteAsync(async db =>
    {
        if (db.Reader.Person == person) throw new RefusedException(NotOneself);
        var (code, hash) = Invitation.New();
        if (!(await db.Database.SqlQuery<bool>($"select access.invite({Guid.CreateVersion7(clock.GetUtcNow())}, {provider}, {person.Value}, {hash}) as \"Value\"").ToListAsync(cancel))[0]) throw new RefusedException(NotTheirs);
        db.Audit("account.invited", detail: new { of = person.Value, provider });
        return code;
    }, cancel);

    /// <summary>Out at their next request, where they came in by it.</summary>
    public Task UnlinkAsync(PersonId person, Guid link, CancellationToken cancel) => work.WriteAsync(async db =>
    {
        if (!await db.Set<ProviderLink>().AnyAsync(one => one.Id == link && one.Person == person, cancel)
            || !(await db.Database.SqlQuery<bool>($"select access.unlink({link}, 'taken away') as \"Value\"").ToListAsync(cancel))[0]) throw new NotVisibleException();
        db.Audit("account.unlinked", detail: new { of = person.Value, link });
        return true;
    }, cancel);

    private static readonly Refusal NotOneself = new("access.own-account", "Nobody invites themselves: another administrator does.", "CJIS AC-5, separation of duties");

    private static readonly Refusal NotTheirs = new("access.invitation", "This provider speaks for no agency where they are posted, was stopped, or knows them already.", "NIST SP 800-63C 5.1, CJIS IA-4");
}
