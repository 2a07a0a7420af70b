namespace Tessera.Kernel.Ui;

public enum CheckState
{
    Met,
    NotMade,

    /// <summary>Somebody must answer before work goes on.</summary>
    Waits,
    NotAllowed,
}
