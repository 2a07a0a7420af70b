namespace Tessera.Cli.Cluster;

/// <summary>Where PostgreSQL's server programs are. Debian keeps one folder a version and none of them on the path.</summary>
internal sealed record PostgresPrograms(string Folder)
{
    private const string Debian = "/usr/lib/postgresql";

    public string InitDb => Path.Combine(Folder, "initdb");

    public string PgCtl => Path.Combine(Folder, "pg_ctl");

    /// <summary>The version a cluster was made with, else the newest that has PostGIS.</summary>
    public static PostgresPrograms Find(string? clusterVersion)
    {
        var found = clusterVersion is not null ? In(Path.Combine(Debian, clusterVersion, "bin")) : NewestWithPostGis();
        return found ?? OnPath() ?? throw new Stopped(
            $"PostgreSQL {clusterVersion ?? "15"} with PostGIS is not installed: apt-get install postgresql-15 postgresql-15-postgis-3", Exit.Missing);
    }

    private static PostgresPrograms? NewestWithPostGis() => !Directory.Exists(Debian) ? null :
        Directory.EnumerateDirectories(Debian)
            .Where(version => File.Exists($"/usr/share/postgresql/{Path.GetFileName(version)}/extension/postgis.control"))
            .OrderByDescending(version => int.TryParse(Path.GetFileName(version), out var number) ? number : 0)
            .Select(version => In(Path.Combine(version, "bin")))
            .FirstOrDefault(programs => programs is not null);

    private static PostgresPrograms? OnPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(In).FirstOrDefault(programs => programs is not null);

    private static PostgresPrograms? In(string folder) => File.Exists(Path.Combine(folder, "initdb")) ? new(folder) : null;
}
