namespace Tessera.Kernel.Connections;

/// <summary>The database roles of <c>deploy/roles.sql</c>: one trust, one role.</summary>
public static class DatabaseRoles
{
    /// <summary>Owns the schema and changes it; under the wall it sees no row.</summary>
    public const string Owner = "tessera_owner";

    /// <summary>The workspace, always as the person who is signed in.</summary>
    public const string App = "tessera_app";

    /// <summary>The public's door: may execute <c>portal.*</c> and nothing else.</summary>
    public const string Portal = "tessera_portal";

    /// <summary>Sign-in, passwords and second factors.</summary>
    public const string Identity = "tessera_identity";

    /// <summary>Gives positions and chains the log.</summary>
    public const string Sealer = "tessera_sealer";

    /// <summary>The matching engine, which follows the log.</summary>
    public const string Engine = "tessera_engine";

    /// <summary>Bulk import.</summary>
    public const string Loader = "tessera_loader";

    /// <summary>Calendar jobs.</summary>
    public const string Jobs = "tessera_jobs";

    /// <summary>Owns the functions of <c>access.*</c>.</summary>
    public const string Access = "tessera_access";

    /// <summary>Owns the functions of <c>portal.*</c>.</summary>
    public const string Intake = "tessera_intake";

    /// <summary>Owns the search, map and desk functions.</summary>
    public const string Search = "tessera_search";

    /// <summary>Owns the functions that destroy.</summary>
    public const string Purge = "tessera_purge";

    /// <summary>Carries out the data steps of migrations and seeds.</summary>
    public const string Steward = "tessera_steward";

    public static IReadOnlyList<string> Logins { get; } =
        [Owner, App, Portal, Identity, Sealer, Engine, Loader, Jobs];

    public static IReadOnlyList<string> WithoutLogin { get; } =
        [Access, Intake, Search, Purge, Steward];
}
