using System.Security.Cryptography;
using System.Text;

namespace Tessera.Cli.Roles;

/// <summary>What PostgreSQL keeps of a password (RFC 5802, RFC 7677). Made here, so that no password is ever in a statement or a server's log.</summary>
internal static class ScramVerifier
{
    private const int Iterations = 4096;   // PostgreSQL's own; these passwords have 256 bits, stretching adds nothing

    public static string Of(string password) => Of(password, RandomNumberGenerator.GetBytes(16));

    internal static string Of(string password, byte[] salt)
    {
        var salted = Rfc2898DeriveBytes.Pbkdf2(Encoding.ASCII.GetBytes(password), salt, Iterations, HashAlgorithmName.SHA256, 32);
        var storedKey = SHA256.HashData(HMACSHA256.HashData(salted, "Client Key"u8));
        var serverKey = HMACSHA256.HashData(salted, "Server Key"u8);
        return $"SCRAM-SHA-256${Iterations}:{Convert.ToBase64String(salt)}${Convert.ToBase64String(storedKey)}:{Convert.ToBase64String(serverKey)}";
    }
}
