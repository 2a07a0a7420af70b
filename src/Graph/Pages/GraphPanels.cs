using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Graph.Pages;

/// <summary>Under the text: what the record names.</summary>
internal sealed class NamedOnRecord : IRecordPanel
{
    public int Order => 100;
    public bool IsSide => false;
    public Type Component => typeof(NamedPanel);

    public bool ShowsFor(Record record, Reader reader) => true;
}

/// <summary>Beside it: what else is held of that.</summary>
internal sealed class DotsOnRecord : IRecordPanel
{
    public int Order => 100;
    public bool IsSide => true;
    public Type Component => typeof(DotsPanel);

    public bool ShowsFor(Record record, Reader reader) => true;
}

/// <summary>Last, and apart: who else holds something.</summary>
internal sealed class PointersOnRecord : IRecordPanel
{
    public int Order => 900;
    public bool IsSide => true;
    public Type Component => typeof(PointersPanel);

    public bool ShowsFor(Record record, Reader reader) => Point.PointRule.MayAsk(record, reader) is null;
}
