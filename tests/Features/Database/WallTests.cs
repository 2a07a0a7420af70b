using Tessera.Kernel.Connections;

namespace Tessera.Tests.Features.Database;

/// <summary>
/// The wall as the catalogue of the migrated database has it (docs/decisions/0004): a table added without row-level security,
/// or a right given too widely, fails here without anyone thinking of it.
/// </summary>
public sealed class WallTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    /// <summary>Of our schemas: not PostgreSQL's, and nothing an extension brought.</summary>
    private const string OurTables =
        """
        select n.nspname || '.' || c.relname as name, c.*
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname not like 'pg\_%' and n.nspname <> 'information_schema'
          and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
        """;

    /// <summary>Functions that run with their owner's rights; those for triggers cannot be called by anyone.</summary>
    private const string OurDefiners =
        """
        select p.oid::regprocedure::text as name, p.prorettype = 'trigger'::regtype as for_triggers, p.*
        from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where p.prosecdef and n.nspname not like 'pg\_%'
          and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
        """;

    [Fact]
    public async Task Every_table_has_forced_row_level_security_or_a_stated_reason_for_none() =>
        AssertExactly(
            OutsideTheWall.Tables,
            await ListAsync($"select name from ({OurTables}) t where relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)"));

    [Fact]
    public async Task A_table_outside_the_wall_is_touched_only_by_the_roles_it_names()
    {
        var touched = await ListAsync(
            $"select distinct name || ' ' || grantee::regrole from ({OurTables}) t, aclexplode(relacl) where relkind in ('r', 'p') and not relrowsecurity and grantee <> relowner");

        Assert.Equal(OutsideTheWall.Tables.SelectMany(table => table.Roles.Select(role => $"{table.Name} {role}")).Order(StringComparer.Ordinal), touched);
    }

    [Fact]
    public async Task No_policy_is_for_all_commands_at_once() =>
        Assert.Empty(await ListAsync($"select polname || ' on ' || name from pg_policy join ({OurTables}) t on t.oid = polrelid where polcmd = '*'"));

    [Fact]
    public async Task Every_policy_names_its_roles() =>
        Assert.Empty(await ListAsync($"select polname || ' on ' || name from pg_policy join ({OurTables}) t on t.oid = polrelid where polroles = '{{0}}'"));

    [Fact]
    public async Task Every_table_behind_the_wall_says_who_may_see_it() =>
        Assert.Empty(await ListAsync(
            $"select name from ({OurTables}) t where relkind in ('r', 'p') and relrowsecurity and not exists (select from pg_policy where polrelid = t.oid and polcmd = 'r')"));

    [Fact]
    public async Task Whole_sight_is_for_roles_that_nobody_signs_in_as_and_for_the_engine_and_the_sealer()
    {
        var whole = await ListAsync(
            $"""
            select distinct role::regrole::text from pg_policy join ({OurTables}) t on t.oid = polrelid, unnest(polroles) role
            where polcmd = 'r' and pg_get_expr(polqual, polrelid) = 'true' and name like 'records.%'
            """);

        Assert.Subset(DatabaseRoles.WithoutLogin.Append(DatabaseRoles.Engine).ToHashSet(), whole.ToHashSet());
    }

    [Fact]
    public async Task No_table_is_granted_to_everybody() =>
        Assert.Empty(await ListAsync($"select privilege_type || ' on ' || name from ({OurTables}) t, aclexplode(relacl) where grantee = 0"));

    [Fact]
    public async Task The_portal_has_no_right_on_any_table() =>
        Assert.Empty(await RightsAsync(DatabaseRoles.Portal, "true"));

    [Fact]
    public async Task The_application_deletes_nothing_and_empties_nothing() =>
        Assert.Empty(await RightsAsync(DatabaseRoles.App, "privilege_type in ('DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER')"));

    [Fact]
    public async Task A_view_shows_what_its_reader_may_see() =>
        Assert.Empty(await ListAsync(
            $"select name from ({OurTables}) t where relkind = 'm' or relkind = 'v' and not coalesce(reloptions && array['security_invoker=true', 'security_invoker=on'], false)"));

    [Fact]
    public async Task A_function_with_its_owners_rights_fixes_its_search_path() =>
        Assert.Empty(await ListAsync(
            $"select name from ({OurDefiners}) f where not exists (select from unnest(proconfig) setting where setting like 'search_path=%')"));

    [Fact]
    public async Task A_function_with_its_owners_rights_belongs_to_a_role_that_cannot_log_in_or_has_a_stated_reason() =>
        AssertExactly(
            OutsideTheWall.LoginOwned,
            await ListAsync($"select name from ({OurDefiners}) f join pg_roles r on r.oid = proowner where r.rolcanlogin"));

    [Fact]
    public async Task A_function_with_its_owners_rights_is_called_by_named_roles_or_has_a_stated_reason() =>
        AssertExactly(
            OutsideTheWall.OpenFunctions,
            await ListAsync(
                $"select name from ({OurDefiners}) f, aclexplode(coalesce(proacl, acldefault('f', proowner))) where grantee = 0 and not for_triggers"));

    /// <summary>Both ways: what is not stated is a hole, and what is stated and no longer so is a hole tomorrow.</summary>
    private static void AssertExactly(IReadOnlyList<OutsideTheWall.Exempt> stated, IReadOnlyList<string> found) =>
        Assert.Equal(stated.Select(exempt => exempt.Name).Order(StringComparer.Ordinal), found);

    private Task<IReadOnlyList<string>> RightsAsync(string role, string which) =>
        ListAsync($"select privilege_type || ' on ' || name from ({OurTables}) t, aclexplode(relacl) where grantee = '{role}'::regrole and {which}");

    private Task<IReadOnlyList<string>> ListAsync(string sql) =>
        database.ListAsync<string>(DatabaseRoles.Owner, $"select * from ({sql}) names (name) order by name collate \"C\"");
}
