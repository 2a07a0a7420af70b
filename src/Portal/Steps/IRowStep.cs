using Tessera.Kernel.Reporting;

namespace Tessera.Portal.Steps;

/// <summary>A page whose fields repeat: rows are added and removed by buttons, each a sending of the form.</summary>
internal interface IRowStep
{
    void Add(CitizenReport report);

    void Remove(CitizenReport report, int row);

    void Tidy(CitizenReport report);
}
