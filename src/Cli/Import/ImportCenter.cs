using Microsoft.Extensions.DependencyInjection;
using Tessera.Access.Contracts;
using Tessera.Kernel.Ids;

namespace Tessera.Cli.Import;

/// <summary>The center that takes an import: the one that is named, or the only one there is.</summary>
internal static class ImportCenter
{
    public static async Task<AgencyId> FindAsync(ServiceProvider host, string? code, CancellationToken cancel)
    {
        var centers = host.GetRequiredService<IDirectoryOfCenters>();
        if (code is not null) return await centers.FindAsync(code, cancel) ?? throw new Stopped($"No center has the code {code}.", Exit.Usage);
        return await centers.AllAsync(cancel) switch
        {
            [var only] => only,
            [] => throw new Stopped("This installation has no center yet: `./tessera up` makes the first."),
            var several => throw new Stopped($"This installation has {several.Count} centers: name one by --center CODE.", Exit.Usage),
        };
    }
}
