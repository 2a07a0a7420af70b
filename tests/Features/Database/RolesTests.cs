using Npgsql;
using Tessera.Cli.Roles;
using Tessera.Kernel.Connections;
using Tessera.Migrations;

namespace Tessera.Tests.Features.Database;

/// <summary>The wall stands only as long as no role can walk around it (docs/decisions/0004).</summary>
public sealed class RolesTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    public static TheoryData<string> Logins => [.. DatabaseRoles.Logins];

    [Fact]
    public async Task All_roles_exist_and_are_harmless() =>
        Assert.Empty(await RoleCheck.FindingsAsync(database.ForRole(DatabaseRoles.App), TestContext.Current.CancellationToken));

    [Theory, MemberData(nameof(Logins))]
    public async Task Each_login_opens_the_database_with_its_own_password(string role) =>
        Assert.Equal([role], await database.ListAsync<string>(role, "select current_user::text"));

    [Theory, MemberData(nameof(Logins))]
    public async Task No_login_makes_temporary_tables_or_anything_in_public(string role)
    {
        await AssertDeniedAsync(role, "create temporary table trap (id int)");
        if (role is DatabaseRoles.Owner) return;   // the database is its own
        await AssertDeniedAsync(role, "create function public.lower(text) returns text language sql as 'select $1'");
    }

    [Fact]
    public async Task The_owner_has_the_rights_of_a_role_it_may_become_only_after_saying_so()
    {
        await database.AsOwnerAsync("create schema diary; grant usage on schema diary to tessera_steward");
        await database.AsOwnerAsync("grant create on schema diary to tessera_steward; set role tessera_steward; create table diary.page (line text); reset role");

        await AssertDeniedAsync(DatabaseRoles.Owner, "select * from diary.page");
        await database.AsStewardAsync("insert into diary.page values (@line)", ("line", "said so"));
    }

    [Fact]
    public async Task Running_the_setup_again_changes_nothing()
    {
        await new DatabaseSetup(database.Connections, new RolePasswords(database.Connections.Secrets)).RunAsync(TestContext.Current.CancellationToken);

        await All_roles_exist_and_are_harmless();
    }

    [Fact]
    public void A_password_is_readable_by_its_owner_alone() =>
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(database.Connections.Secrets, DatabaseRoles.App)));

    private async Task AssertDeniedAsync(string role, string sql)
    {
        var error = await Assert.ThrowsAsync<PostgresException>(() => database.RunAsync(role, sql));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, error.SqlState);
    }
}
