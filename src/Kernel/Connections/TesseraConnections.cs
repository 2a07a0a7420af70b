using Npgsql;

namespace Tessera.Kernel.Connections;

/// <summary>
/// Where the database is and how each role opens it: <c>TESSERA_DB</c> names host, port and database once for all,
/// and each role's password is a file of its own in <c>TESSERA_SECRETS</c>, so that a process can be given just one.
/// </summary>
public sealed class TesseraConnections
{
    /// <summary>Where the private cluster listens unless <c>TESSERA_PG_PORT</c> says otherwise; 5432 is left to Debian's own.</summary>
    public const string PrivatePort = "5439";

    private readonly NpgsqlConnectionStringBuilder _place;
    private readonly string _secrets;

    public TesseraConnections(string place, string secrets)
    {
        _place = new NpgsqlConnectionStringBuilder(place);
        _secrets = Path.GetFullPath(secrets);
        if (_place.Username is not null || _place.Password is not null)
        {
            throw new InvalidOperationException(
                "TESSERA_DB names host, port and database only: the users are Tessera's roles, and their passwords are files in TESSERA_SECRETS.");
        }
    }

    public string Host => _place.Host ?? throw new InvalidOperationException("TESSERA_DB names no host.");

    public int Port => _place.Port;

    public string Database => _place.Database ?? throw new InvalidOperationException("TESSERA_DB names no database.");

    /// <summary>The folder of password files.</summary>
    public string Secrets => _secrets;

    /// <summary>What the environment says; without it, the private cluster of <c>./tessera up</c> and the secrets under <c>TESSERA_VAR</c>.</summary>
    public static TesseraConnections FromEnvironment() => From(Environment.GetEnvironmentVariable);

    public static TesseraConnections From(Func<string, string?> setting) => new(
        setting("TESSERA_DB") ?? $"Host=127.0.0.1;Port={setting("TESSERA_PG_PORT") ?? PrivatePort};Database=tessera",
        setting("TESSERA_SECRETS") ?? Path.Combine(setting("TESSERA_VAR") ?? "var", "secrets"));

    /// <summary>The same place and secrets, another database: a template, a restored copy.</summary>
    public TesseraConnections WithDatabase(string database) =>
        new(new NpgsqlConnectionStringBuilder(_place.ConnectionString) { Database = database }.ConnectionString, _secrets);

    /// <summary>The connection string of a role of <see cref="DatabaseRoles"/>; reads that role's password and no other.</summary>
    public string ForRole(string role) => new NpgsqlConnectionStringBuilder(_place.ConnectionString)
    {
        Username = role,
        Password = PasswordOf(role),
        ApplicationName = _place.ApplicationName ?? role,
    }.ConnectionString;

    private string PasswordOf(string role)
    {
        var file = Path.Combine(_secrets, role);
        try
        {
            return File.ReadAllText(file).Trim();
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InvalidOperationException(
                $"The password of {role} is missing: {file} does not exist. './tessera admin roles' makes it.", error);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new InvalidOperationException($"The password of {role} cannot be read: {file} belongs to another user.", error);
        }
    }
}
