using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Npgsql;
using Tessera.Kernel.Connections;

namespace Tessera.Cli.Seed;

/// <summary>An account for a person: a generated password, said once and kept nowhere; the second factor is enrolled at the first sign-in.</summary>
internal static class SignIn
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";   // none that look like another

    /// <summary>Four groups of four: 79 bits, and it can be read aloud.</summary>
    public static string NewPassword() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));

    /// <summary>All of them or none: a first start that is cut off leaves nobody who could sign in.</summary>
    public static async Task MakeAsync(
        TesseraConnections database, IReadOnlyList<(Guid Person, string Email)> people, string password, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(database.ForRole(DatabaseRoles.Identity));
        await connection.OpenAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        foreach (var (person, email) in people) await InsertAsync(connection, person, email, password, cancel);
        await transaction.CommitAsync(cancel);
    }

    private static async Task InsertAsync(NpgsqlConnection connection, Guid person, string email, string password, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            """
            insert into identity.account (id, user_name, normalized_user_name, email, normalized_email, email_confirmed, password_hash,
                security_stamp, concurrency_stamp, phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count)
            values (@id, @email, upper(@email), @email, upper(@email), true, @hash, @stamp, @stamp, false, false, true, 0)
            """,
            connection);
        command.Parameters.AddWithValue("id", person);
        command.Parameters.AddWithValue("email", email);
        command.Parameters.AddWithValue("hash", new PasswordHasher<object>().HashPassword(person, password));
        command.Parameters.AddWithValue("stamp", RandomNumberGenerator.GetHexString(32));
        await command.ExecuteNonQueryAsync(cancel);
    }
}
