using Microsoft.EntityFrameworkCore;
using Npgsql;
using Tessera.Kernel.Connections;
using Tessera.Kernel.Log;

namespace Tessera.Kernel.Work;

/// <summary>The pools of connections Web works through, one a role, and contexts on them.</summary>
public sealed class WorkFactory : IAsyncDisposable
{
    private readonly IReadOnlyList<IModule> _modules;
    private readonly TimeProvider _clock;
    private readonly NpgsqlDataSource _app;
    private readonly NpgsqlDataSource _jobs;
    private readonly DbContextOptions<TesseraDb> _appOptions;
    private readonly DbContextOptions<TesseraDb> _jobOptions;

    public WorkFactory(TesseraConnections connections, IReadOnlyList<IModule> modules, TimeProvider clock, LogHealth? health = null)
    {
        Health = health;
        _modules = modules;
        _clock = clock;
        _app = SourceOf(connections.ForRole("tessera_app"));
        _jobs = SourceOf(connections.ForRole("tessera_jobs"));
        _appOptions = OptionsOn(_app);
        _jobOptions = OptionsOn(_jobs);
    }

    /// <summary>Who is told whether entries could be written; none outside of the workspace.</summary>
    internal LogHealth? Health { get; }

    internal TesseraDb Open(bool forJob) => new(forJob ? _jobOptions : _appOptions, _modules, _clock) { Database = { AutoSavepointsEnabled = false } };

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _jobs.DisposeAsync();
    }

    /// <summary>Statements said twice are kept prepared: under the wall, planning one costs more than running it (docs/performance.md).</summary>
    private static NpgsqlDataSource SourceOf(string connection) =>
        NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = 200, AutoPrepareMinUsages = 2 });

    private static DbContextOptions<TesseraDb> OptionsOn(NpgsqlDataSource source) => new DbContextOptionsBuilder<TesseraDb>()
        .UseNpgsql(source)
        .UseSnakeCaseNamingConvention()
        .UseQueryTrackingBehavior(QueryTrackingBehavior.TrackAll)
        .Options;
}
