using Tessera.Kernel.Ids;

namespace Tessera.Vetting.Check;

/// <summary>Something was looked up; that nothing was found is a result as well.</summary>
internal sealed class CheckMade
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public RecordId Record { get; init; }
    public string Type { get; init; } = "";
    public string Result { get; init; } = "";
    public string Note { get; init; } = "";
    public PostingId By { get; init; }
    public DateTimeOffset At { get; init; }
}
