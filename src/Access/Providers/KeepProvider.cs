using Microsoft.EntityFrameworkCore;
using Tessera.Access.Federate;
using Tessera.Kernel.Keys;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;

namespace Tessera.Access.Providers;

/// <summary>Who keeps accounts registers a provider for agencies of their center, says what it may say, and stops it: at everybody's next request.</summary>
internal sealed class KeepProvider(IFreshWork work, InstallationKey key, IssuerRule rule, TimeProvider clock)
{
    public Task<Guid> RegisterAsync(RegisterProviderRequest request, CancellationToken cancel) => work.WriteAsync(async db =>
    {
        if (!rule.IsIssuer(request.Issuer.Trim())) throw new RefusedException(NotAnIssuer);
        var (id, issuer, client) = (Guid.CreateVersion7(clock.GetUtcNow()), request.Issuer.Trim(), request.ClientId.Trim());
        if (await db.Set<RegisteredProvider>().AnyAsync(one => one.Issuer == issuer && one.ClientId == client && one.EndedAt == null, cancel)) throw new RefusedException(Twice);
        await DoAsync(db, "provider.registered", id, db.Database.SqlQuery<bool>(
            $"select access.register_provider({id}, {request.Name.Trim()}, {issuer}, {client}, {Provider.Wrap(id, request.Secret!.Trim(), key)}, {request.LevelLines}, {request.AttributeNames}, {request.Term}, {request.AgencyIds}) as \"Value\""), cancel);
        return id;
    }, cancel);

    public Task ChangeAsync(Guid id, ChangeProviderRequest request, CancellationToken cancel)
    {
        var secret = string.IsNullOrWhiteSpace(request.Secret) ? null : Provider.Wrap(id, request.Secret.Trim(), key);
        return work.WriteAsync(db => DoAsync(db, "provider.changed", id, db.Database.SqlQuery<bool>(
            $"select access.change_provider({id}, {secret}, {request.LevelLines}, {request.AttributeNames}, {request.Term}, {request.AgencyIds}) as \"Value\""), cancel), cancel);
    }

    public Task StopAsync(Guid id, string why, CancellationToken cancel) => work.WriteAsync(
        db => DoAsync(db, "provider.stopped", id, db.Database.SqlQuery<bool>($"select access.stop_provider({id}, {why.Trim()}) as \"Value\""), cancel), cancel);

    private static async Task<bool> DoAsync(TesseraDb db, string kind, Guid id, IQueryable<bool> act, CancellationToken cancel)
    {
        if (!(await act.ToListAsync(cancel))[0]) throw new NotVisibleException();
        db.Audit(kind, detail: new { provider = id });
        return true;
    }

    private static readonly Refusal NotAnIssuer = new("access.issuer", "An issuer is an https address without question mark or user name, written as in its own tokens.", "OpenID Connect Core 1.0, 2 and 16.17; CJIS SC-8");

    private static readonly Refusal Twice = new("access.provider-twice", "This issuer is registered with this client id. Change that registration, or stop it first.", "Tessera: two registrations of one issuer are told apart by nobody");
}
