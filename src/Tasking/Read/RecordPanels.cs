using Tessera.Kernel.Work;
using Tessera.Records.Contracts;
using Tessera.Tasking.Pages;

namespace Tessera.Tasking.Read;

/// <summary>On an own record: who has it, and what was asked of them.</summary>
internal sealed class Given : IRecordPanel
{
    public int Order => 20;

    public bool IsSide => true;

    public Type Component => typeof(GivenPanel);

    public bool ShowsFor(Record record, Reader reader) => reader.IsCenterStaff && record.IsOwnedBy(reader.Agency);
}

/// <summary>On a record that was given: what is asked of the reader's agency.</summary>
internal sealed class Asked : IRecordPanel
{
    public int Order => 10;

    public bool IsSide => true;

    public Type Component => typeof(AskedPanel);

    public bool ShowsFor(Record record, Reader reader) => !record.IsOwnedBy(reader.Agency);
}
