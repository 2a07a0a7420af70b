using Npgsql;
using Tessera.Kernel.Connections;

namespace Tessera.Tests.Features.Connections;

public sealed class TesseraConnectionsTests : IDisposable
{
    private readonly DirectoryInfo _var = Directory.CreateTempSubdirectory("tessera-var-");
    private readonly DirectoryInfo _secrets;

    public TesseraConnectionsTests() => _secrets = _var.CreateSubdirectory("secrets");

    public void Dispose() => _var.Delete(recursive: true);

    [Fact]
    public void A_role_gets_the_place_of_all_and_the_password_of_its_own_file()
    {
        Keep("tessera_app", "open sesame; 'quoted'\n");
        Keep("tessera_portal", "another");

        var app = new NpgsqlConnectionStringBuilder(At("Host=db.example;Port=6000;Database=north;SSL Mode=Require").ForRole(DatabaseRoles.App));

        Assert.Equal(("db.example", 6000, "north"), (app.Host, app.Port, app.Database));
        Assert.Equal(("tessera_app", "open sesame; 'quoted'"), (app.Username, app.Password));
        Assert.Equal(SslMode.Require, app.SslMode);
    }

    [Fact]
    public void A_missing_password_names_the_role_the_file_and_the_remedy()
    {
        var error = Assert.Throws<InvalidOperationException>(() => At("Host=localhost;Database=tessera").ForRole(DatabaseRoles.Sealer));

        Assert.Contains("tessera_sealer", error.Message);
        Assert.Contains(_secrets.FullName, error.Message);
        Assert.Contains("./tessera admin roles", error.Message);
    }

    [Theory]
    [InlineData("Host=localhost;Database=tessera;Username=postgres")]
    [InlineData("Host=localhost;Database=tessera;Password=secret")]
    public void TESSERA_DB_may_not_name_a_user_or_a_password(string place) =>
        Assert.Contains("TESSERA_SECRETS", Assert.Throws<InvalidOperationException>(() => At(place)).Message);

    [Fact]
    public void Without_settings_it_is_the_private_cluster_and_the_secrets_of_var()
    {
        Keep("tessera_app", "x");

        var connections = TesseraConnections.From(name => name is "TESSERA_VAR" ? _var.FullName : null);

        Assert.Equal(("127.0.0.1", 5439, "tessera"), (connections.Host, connections.Port, connections.Database));
        Assert.Contains("Username=tessera_app", connections.ForRole(DatabaseRoles.App), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_database_of_the_same_place_keeps_the_rest()
    {
        Keep("tessera_app", "x");

        var copy = At("Host=localhost;Port=5439;Database=tessera").WithDatabase("tessera_copy");

        Assert.Equal("tessera_copy", copy.Database);
        Assert.Equal(5439, copy.Port);
        Assert.Contains("Database=tessera_copy", copy.ForRole(DatabaseRoles.App));
    }

    private TesseraConnections At(string place) => new(place, _secrets.FullName);

    private void Keep(string role, string password) => File.WriteAllText(Path.Combine(_secrets.FullName, role), password);
}
