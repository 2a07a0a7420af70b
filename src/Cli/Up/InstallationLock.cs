using System.Net;
using System.Net.Sockets;

namespace Tessera.Cli.Up;

/// <summary>One <c>up</c> an installation: a second one says so at once instead of meeting the first one's ports.</summary>
internal static class InstallationLock
{
    public static IDisposable Take(Installation installation)
    {
        Directory.CreateDirectory(installation.Var);
        try
        {
            return new FileStream(Path.Combine(installation.Var, "up.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new Stopped($"This installation ({installation.Var}) is up already: http://localhost:{installation.WebPort}");
        }
    }

    public static void MustBeFree(int port, string setting)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
        }
        catch (SocketException)
        {
            throw new Stopped($"Port {port} is in use by another program: free it, or choose another with {setting}.");
        }
    }
}
