using Tessera.Cli.Seed;
using Tessera.Kernel;
using Tessera.Kernel.Connections;
using Tessera.Kernel.Keys;

namespace Tessera.Cli.Keys;

/// <summary>
/// Another installation key (SC-12). All boxes are wrapped anew in one transaction, while the new key lies beside the old; whichever of the
/// two opens the database afterwards is the one that stays, so a kill at any moment loses nothing.
/// </summary>
internal sealed class KeyRotation(TesseraConnections database, TesseraPaths paths)
{
    private string Next => paths.InstallationKey + InstallationKey.NextEnding;

    /// <summary>True when an earlier one was cut off after the database had the new key: it is put in place.</summary>
    public async Task<bool> FinishAsync(CancellationToken cancel)
    {
        if (!File.Exists(Next)) return false;

        var isWrapped = false;
        using (var next = InstallationKey.At(Next))
            await Stewardship.RunAsync(database, async connection => isWrapped = await Wrapped.OpensAsync(connection, next, cancel), cancel);
        if (isWrapped) File.Move(Next, paths.InstallationKey, overwrite: true);
        else File.Delete(Next);
        return isWrapped;
    }

    public async Task<int> RunAsync(CancellationToken cancel)
    {
        using var old = InstallationKey.At(paths.InstallationKey);
        using var next = InstallationKey.At(Next);
        var count = 0;
        await Stewardship.RunAsync(database, async connection => count = await Wrapped.AnewAsync(connection, old, next, cancel), cancel);
        File.Move(Next, paths.InstallationKey, overwrite: true);
        return count;
    }
}
