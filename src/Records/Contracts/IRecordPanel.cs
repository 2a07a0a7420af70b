using Tessera.Kernel.Work;

namespace Tessera.Records.Contracts;

/// <summary>A panel that a module adds to the record page. The component gets one parameter: Record (<see cref="Record"/>).</summary>
public interface IRecordPanel
{
    /// <summary>Lower comes first. Main panels go under the text, side panels beside it.</summary>
    int Order { get; }

    bool IsSide { get; }

    Type Component { get; }

    bool ShowsFor(Record record, Reader reader);
}
