using Npgsql;
using Tessera.Kernel.Connections;

namespace Tessera.Migrations;

/// <summary>Whether the database's roles are as harmless as <c>deploy/roles.sql</c> made them: the wall stands only as long as they are.</summary>
public static class RoleCheck
{
    /// <summary>One sentence for each thing that is not as it must be; none when all is well. Any login may ask.</summary>
    public static async Task<IReadOnlyList<string>> FindingsAsync(string connectionString, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancel);
        return [.. await AttributesAsync(connection, cancel), .. await MembershipsAsync(connection, cancel)];
    }

    private static async Task<List<string>> AttributesAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        var findings = new List<string>();
        var known = DatabaseRoles.Logins.Concat(DatabaseRoles.WithoutLogin).ToHashSet(StringComparer.Ordinal);
        await using var command = new NpgsqlCommand(
            """
            select rolname, rolcanlogin, array_remove(array[
                case when rolsuper then 'is a superuser' end,
                case when rolbypassrls then 'passes row-level security' end,
                case when rolinherit then 'inherits the rights of roles it is a member of' end,
                case when rolcreaterole then 'may make roles' end,
                case when rolcreatedb then 'may make databases' end,
                case when rolreplication then 'may replicate everything' end], null)
            from pg_roles where rolname like 'tessera\_%' order by rolname
            """,
            connection);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            var role = rows.GetString(0);
            findings.AddRange(rows.GetFieldValue<string[]>(2).Select(harm => $"{role} {harm}."));
            if (!known.Remove(role)) findings.Add($"{role} is no role of this build.");
            else if (rows.GetBoolean(1) != DatabaseRoles.Logins.Contains(role, StringComparer.Ordinal))
                findings.Add(rows.GetBoolean(1) ? $"{role} may log in." : $"{role} may not log in.");
        }

        findings.AddRange(known.Order(StringComparer.Ordinal).Select(role => $"{role} does not exist."));
        return findings;
    }

    /// <summary>The owner may become the roles without login, to make their functions; nobody else may become anybody.</summary>
    private static async Task<List<string>> MembershipsAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        var findings = new List<string>();
        var wanted = DatabaseRoles.WithoutLogin.ToHashSet(StringComparer.Ordinal);
        await using var command = new NpgsqlCommand(
            """
            select member.rolname, granted.rolname, membership.admin_option
            from pg_auth_members membership
            join pg_roles member on member.oid = membership.member
            join pg_roles granted on granted.oid = membership.roleid
            where member.rolname like 'tessera\_%' or granted.rolname like 'tessera\_%'
            order by 1, 2
            """,
            connection);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            var (member, granted) = (rows.GetString(0), rows.GetString(1));
            if (member is not DatabaseRoles.Owner || !wanted.Remove(granted)) findings.Add($"{member} may become {granted}.");
            if (rows.GetBoolean(2)) findings.Add($"{member} may let others become {granted}.");
        }

        findings.AddRange(wanted.Order(StringComparer.Ordinal).Select(role => $"tessera_owner is no member of {role}."));
        return findings;
    }
}
