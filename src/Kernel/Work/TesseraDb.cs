using Microsoft.EntityFrameworkCore;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Log;

namespace Tessera.Kernel.Work;

/// <summary>The one context over all modules' tables, always behind the wall of one reader. Only <see cref="IWork"/> makes it.</summary>
public sealed class TesseraDb(DbContextOptions<TesseraDb> options, IReadOnlyList<IModule> modules, TimeProvider clock) : DbContext(options)
{
    private readonly List<LogEntry> _shown = [];

    /// <summary>Who acts in this transaction.</summary>
    public Reader Reader { get; internal set; } = null!;

    /// <summary>The record this work is about, so that a refusal's audit row can name it. Set by the verb that loads it.</summary>
    public RecordId? Subject { get; set; }

    internal IReadOnlyList<LogEntry> Shown => _shown;

    /// <summary>Says that the page shows this version of this record: a view audited before the answer leaves.</summary>
    public void Show(RecordId record, int version, string kind = "record.viewed") =>
        _shown.Add(EntryOf(EntrySource.Audit, kind, record, version, "done", null));

    /// <summary>Says that a list was shown: one row with what was asked for (codes only) and how many were answered.</summary>
    public void ShowList(string kind, int count, object? detail = null) =>
        _shown.Add(EntryOf(EntrySource.Audit, kind, null, null, "done", new { count, detail }));

    /// <summary>Something happened that followers act on. Detail holds ids and codes, never content.</summary>
    public void Announce(string kind, RecordId? record, int? version = null, object? detail = null) =>
        Add(EntryOf(EntrySource.Change, kind, record, version, "done", detail));

    /// <summary>Somebody did something that oversight reads. Detail holds ids and codes, never content.</summary>
    public void Audit(string kind, RecordId? record = null, int? version = null, object? detail = null, string outcome = "done") =>
        Add(EntryOf(EntrySource.Audit, kind, record, version, outcome, detail));

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        await InsertTogether.RunAsync(this, cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    internal LogEntry EntryOf(string source, string kind, RecordId? record, int? version, string outcome, object? detail) =>
        LogEntry.Of(Reader, source, kind, record, version, outcome, detail, clock.GetUtcNow());

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.StoreTypedIds();
        configurationBuilder.Properties<RecordStream>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        LogEntry.Map(modelBuilder);
        foreach (var module in modules) module.Map(modelBuilder);
    }
}
