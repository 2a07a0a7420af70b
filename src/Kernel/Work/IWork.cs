namespace Tessera.Kernel.Work;

/// <summary>The only door to data: one context, one transaction, one reader, taken for each use and closed at once.</summary>
public interface IWork
{
    /// <summary>Reads in a read-only transaction. What was shown (<see cref="TesseraDb.Show"/>) is audited before the answer returns.</summary>
    Task<T> ReadAsync<T>(Func<TesseraDb, Task<T>> read, CancellationToken cancel = default);

    /// <summary>Writes change, audit and log entry in one transaction. A null answer rolls back: it means not found.</summary>
    Task<T> WriteAsync<T>(Func<TesseraDb, Task<T>> write, CancellationToken cancel = default);
}
