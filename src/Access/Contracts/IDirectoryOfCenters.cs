using Tessera.Kernel.Ids;

namespace Tessera.Access.Contracts;

/// <summary>The centers of this installation, for machines that work for each of them.</summary>
public interface IDirectoryOfCenters
{
    Task<IReadOnlyList<AgencyId>> AllAsync(CancellationToken cancel);

    /// <summary>The center with this code, such as PRFC.</summary>
    Task<AgencyId?> FindAsync(string code, CancellationToken cancel);
}
