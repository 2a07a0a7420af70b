using Tessera.Kernel;
using Tessera.Records.Contracts;

namespace Tessera.Graph.See;

/// <summary>Which mentions may be seen as one at all: facts of one stream pass into another only by promotion.</summary>
internal static class JoinRule
{
    /// <summary>Tips, temporary files and SARs are unevaluated: what they name joins only what their own center holds.</summary>
    public static bool MayJoin(Record a, Record b) => a.Owner == b.Owner || !(StaysHome(a.Stream) || StaysHome(b.Stream));

    public static bool StaysHome(RecordStream stream) => stream is RecordStream.Tip or RecordStream.Temporary or RecordStream.Sar;
}
