using System.Globalization;

namespace Tessera.Intake.Files;

/// <summary>
/// What stands between a hostile picture and this machine, strongest first. Each is a chain of the system's own programs that ends by
/// becoming the decoder: no network, another user without any right, a limit on its memory as a whole (the runtime's own limit does not
/// bind native code), on processor time, open files, and no byte written to a disk.
/// </summary>
internal sealed record Containment(string Name, IReadOnlyList<string> Chain)
{
    /// <summary>A picture of a hundred megapixels needs 0.7 GB and reserves 3 to 4.</summary>
    public const long AddressLimit = 4L << 30;
    public const long HeapLimit = 768L << 20;
    private const int Nobody = 65534;

    private static readonly string[] _ownNetwork = ["unshare", "--net", "--ipc", "--uts", "--"];
    private static readonly string[] _ownNetworkByUserSpace = ["unshare", "--user", "--net", "--ipc", "--uts", "--"];

    private static readonly string[] _otherUser =
    [
        "setpriv", $"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups", "--no-new-privs", "--inh-caps=-all", "--bounding-set=-all", "--",
    ];

    /// <summary>What remains of the above for who is not root: nothing started from here can gain rights.</summary>
    private static readonly string[] _noMore = ["setpriv", "--no-new-privs", "--"];

    private static readonly string[] _limits =
    [
        "prlimit", string.Create(CultureInfo.InvariantCulture, $"--as={AddressLimit}"), "--cpu=20", "--core=0", "--nproc=256", "--nofile=64", "--fsize=0", "--",
    ];

    /// <summary>Which are tried on this machine; none asks more of it than the one before. Without any limit only where a system has none of these programs.</summary>
    public static IReadOnlyList<Containment> For(bool isLinux, bool isRoot) => (isLinux, isRoot) switch
    {
        (false, _) => [new("nothing: this system has no such limits", [])],
        (true, true) =>
        [
            new("a network of its own, another user, limits", [.. _ownNetwork, .. _otherUser, .. _limits]),
            new("another user, limits", [.. _otherUser, .. _limits]),
            new("limits, as the same user", _limits),
        ],
        _ =>
        [
            new("a network of its own, limits, as the same user", [.. _ownNetworkByUserSpace, .. _noMore, .. _limits]),
            new("limits, as the same user", [.. _noMore, .. _limits]),
        ],
    };
}
