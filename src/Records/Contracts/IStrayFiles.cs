namespace Tessera.Records.Contracts;

/// <summary>Which files on the disk no row names, over all centers: the one question about files that is asked beside the wall.</summary>
public interface IStrayFiles
{
    Task<IReadOnlySet<Guid>> AmongAsync(Guid[] files, CancellationToken cancel = default);
}
