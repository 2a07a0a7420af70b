using Tessera.Kernel.Connections;

namespace Tessera.Tests.Features.Database;

/// <summary>What row-level security does not cover, each with its reason and the only roles that may touch it.</summary>
internal static class OutsideTheWall
{
    public static IReadOnlyList<Exempt> Tables { get; } =
    [
        new("identity.account", "Passwords are checked before there is a reader.", DatabaseRoles.Identity),
        new("identity.account_claim", "As identity.account.", DatabaseRoles.Identity),
        new("identity.account_login", "As identity.account.", DatabaseRoles.Identity),
        new("identity.account_token", "As identity.account: second factors.", DatabaseRoles.Identity),
        new("identity.former_password", "As identity.account: hashes.", DatabaseRoles.Identity),
        new("identity.passkey", "As identity.account: public halves of keys.", DatabaseRoles.Identity),
        new("identity.recovery_code", "As identity.account: hashes.", DatabaseRoles.Identity),
        new("identity.used_challenge", "As identity.account: hashes, for ten minutes.", DatabaseRoles.Identity),
        new("kernel.migration", "Names of the schema's own scripts.", DatabaseRoles.App),
        new("log.day", "Signed hashes, one a day.", DatabaseRoles.Sealer),
        new("log.follower", "A position for each follower.", DatabaseRoles.Engine, DatabaseRoles.Jobs),
        new("log.head", "One row: the last position and its hash; its lock is the right to seal.", DatabaseRoles.Sealer),
        new("log.queue", "Ids that wait for a position.", DatabaseRoles.Sealer),
        new("log.seal", "Positions and hashes, no content.", DatabaseRoles.Sealer, DatabaseRoles.Engine, DatabaseRoles.Jobs, DatabaseRoles.Search),
        new("log.signature", "Signed hashes.", DatabaseRoles.Sealer),
        new("portal.envelope", "Sealed to Intake's key; nobody has a right to it, only the functions of tessera_intake, which cannot log in."),
        new("portal.envelope_file", "As portal.envelope: ids, sizes and hashes."),
        new("portal.message", "As portal.envelope."),
        new("portal.phrase", "As portal.envelope: codes of fixed phrases."),
        new("portal.protection_key", "As portal.envelope: keys of forms, wrapped."),
        new("records.purge_step", "Names of functions, one a module.", DatabaseRoles.Purge),
    ];

    /// <summary>Functions with their owner's rights that every role may call.</summary>
    public static IReadOnlyList<Exempt> OpenFunctions { get; } =
    [
        new("access.now()", "The time of the transaction."),
        new("access.reader()", "The transaction's own reader, whom access.enter let in; nothing without."),
        new("access.audience()", "As access.reader."),
        new("access.caveats()", "As access.reader."),
        new("access.posting()", "As access.reader."),
        new("access.person()", "As access.reader."),
        new("access.agency()", "As access.reader."),
        new("access.acts(text[])", "As access.reader."),
    ];

    /// <summary>Functions with the rights of a role that can log in.</summary>
    public static IReadOnlyList<Exempt> LoginOwned { get; } =
    [
        new("log.enqueue()", "A trigger, so nobody calls it; one insert into a table only the owner may fill."),
    ];

    internal sealed record Exempt(string Name, string Reason, params string[] Roles);
}
