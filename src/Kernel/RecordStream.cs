namespace Tessera.Kernel;

/// <summary>The law a record lives under. A record never changes its stream: promotion makes a new record that cites the old.</summary>
public enum RecordStream
{
    Tip,
    Sar,
    IseSar,
    Temporary,
    Intelligence,
    Case,
    OpenSource,
    Request,
    Product,
    Event,
    Asset,
}
