using Tessera.Kernel.Connections;

namespace Tessera.Tests.Features.Database;

/// <summary>
/// Row-level security as the catalogue of the migrated database has it (docs/decisions/0004): a table added without the wall,
/// or a right given too widely, fails here without anyone thinking of it.
/// </summary>
public sealed class WallTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    /// <summary>Tables of ours, whatever schema: not PostgreSQL's, and not those an extension brought.</summary>
    private const string OurTables =
        """
        select n.nspname || '.' || c.relname as name, c.*
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname not like 'pg\_%' and n.nspname <> 'information_schema'
          and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
        """;

    /// <summary>Functions of ours that run with their owner's rights.</summary>
    private const string OurDefiners =
        """
        select p.oid::regprocedure::text as name, p.*
        from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where p.prosecdef and n.nspname not like 'pg\_%'
          and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
        """;

    /// <summary>The tables that hold nothing of anybody, each with its reason.</summary>
    private static readonly Dictionary<string, string> WithoutWall = new(StringComparer.Ordinal)
    {
        ["kernel.migration"] = "Names of the schema's own scripts; written by the owner alone, read by Web at its start.",
    };

    [Fact]
    public async Task Every_table_has_forced_row_level_security_or_a_stated_reason_for_none()
    {
        var open = await NamesAsync($"select name from ({OurTables}) t where relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)");

        Assert.Equal(WithoutWall.Keys.Order(StringComparer.Ordinal), open);
    }

    [Fact]
    public async Task No_policy_is_for_all_commands_at_once() =>
        Assert.Empty(await NamesAsync($"select polname || ' on ' || name from pg_policy join ({OurTables}) t on t.oid = polrelid where polcmd = '*'"));

    [Fact]
    public async Task Every_table_behind_the_wall_says_who_may_see_it() =>
        Assert.Empty(await NamesAsync(
            $"select name from ({OurTables}) t where relkind in ('r', 'p') and relrowsecurity and not exists (select from pg_policy where polrelid = t.oid and polcmd = 'r')"));

    [Fact]
    public async Task Nothing_is_granted_to_everybody() =>
        Assert.Empty(await NamesAsync(
            $"""
            select privilege_type || ' on ' || name from ({OurTables}) t, aclexplode(relacl) where grantee = 0
            union all
            select privilege_type || ' on ' || name from ({OurDefiners}) f, aclexplode(coalesce(proacl, acldefault('f', proowner))) where grantee = 0
            """));

    [Fact]
    public async Task The_portal_has_no_right_on_any_table() =>
        Assert.Empty(await NamesAsync(
            $"select privilege_type || ' on ' || name from ({OurTables}) t, aclexplode(relacl) where grantee = '{DatabaseRoles.Portal}'::regrole"));

    [Fact]
    public async Task The_application_deletes_nothing_and_empties_nothing() =>
        Assert.Empty(await NamesAsync(
            $"select privilege_type || ' on ' || name from ({OurTables}) t, aclexplode(relacl) where grantee = '{DatabaseRoles.App}'::regrole and privilege_type in ('DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER')"));

    [Fact]
    public async Task A_view_shows_what_its_reader_may_see() =>
        Assert.Empty(await NamesAsync(
            $"select name from ({OurTables}) t where relkind = 'm' or relkind = 'v' and not coalesce('security_invoker=true' = any (reloptions) or 'security_invoker=on' = any (reloptions), false)"));

    [Fact]
    public async Task A_function_with_its_owners_rights_fixes_its_search_path_and_its_owner_cannot_log_in() =>
        Assert.Empty(await NamesAsync(
            $"""
            select name || ' has no search_path' from ({OurDefiners}) f
            where not exists (select from unnest(proconfig) setting where setting like 'search_path=%')
            union all
            select name || ' is owned by ' || proowner::regrole from ({OurDefiners}) f join pg_roles r on r.oid = proowner where r.rolcanlogin
            """));

    private async Task<IReadOnlyList<string>> NamesAsync(string sql) =>
        await database.ListAsync<string>(DatabaseRoles.Owner, $"select * from ({sql}) names (name) order by name collate \"C\"");
}
