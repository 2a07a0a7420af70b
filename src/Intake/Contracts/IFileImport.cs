namespace Tessera.Intake.Contracts;

/// <summary>Takes the rows of a file into a center by a map of its columns. Safe to run again: a row is taken once.</summary>
public interface IFileImport
{
    /// <summary>Row after row, in batches of one transaction each: what is cut off leaves whole batches, and the next run goes on.</summary>
    /// <exception cref="ImportStoppedException">The file or the map cannot be used at all.</exception>
    Task<ImportCount> RunAsync(ImportOrder order, CancellationToken cancel = default);
}
