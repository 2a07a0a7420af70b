using Tessera.Kernel.Reporting;
using Tessera.Portal.Drafts;
using Tessera.Portal.Speech;
using Tessera.Portal.Ui;

namespace Tessera.Portal.Steps;

/// <summary>Regulation 7.1, block 5: vehicle, vessel, aircraft or drone.</summary>
public sealed class VehiclesStep : IStep, IRowStep
{
    public string Name => "vehicles";

    public Words Label => VehiclesText.Label;

    public Words Title => VehiclesText.Title;

    public Type Page => typeof(VehiclesPage);

    void IStep.Read(PostedForm form, CitizenReport report) =>
        report.Vehicles = [.. Enumerable.Range(0, Math.Min(form.Rows("vehicle"), Limits.Rows)).Select(row => new ReportedVehicle
        {
            Kind = form.Code($"vehicle.{row}.kind", ReportCodes.Vehicle),
            Plate = form.Text($"vehicle.{row}.plate"),
            State = form.Text($"vehicle.{row}.state"),
            Make = form.Text($"vehicle.{row}.make"),
            Model = form.Text($"vehicle.{row}.model"),
            Color = form.Text($"vehicle.{row}.color"),
            Direction = form.Text($"vehicle.{row}.direction"),
            Description = form.Text($"vehicle.{row}.description"),
        })];

    public IEnumerable<FieldError> Check(CitizenReport report) => report.Vehicles.SelectMany((vehicle, row) => Limits.Check(Limits.Line,
            ($"vehicle.{row}.plate", vehicle.Plate), ($"vehicle.{row}.state", vehicle.State), ($"vehicle.{row}.make", vehicle.Make),
            ($"vehicle.{row}.model", vehicle.Model), ($"vehicle.{row}.color", vehicle.Color), ($"vehicle.{row}.direction", vehicle.Direction))
        .Concat(Limits.Check(Limits.Paragraph, ($"vehicle.{row}.description", vehicle.Description))));

    public IEnumerable<Line> Review(CitizenReport report) => Told(report).SelectMany((vehicle, row) => new[]
    {
        new Line(VehiclesText.Vehicle.With(row + 1), null),
        Line.Of(VehiclesText.Kind, vehicle.Kind, VehiclesText.Kinds),
        Line.Of(VehiclesText.Plate, string.Join(", ", new[] { vehicle.Plate, vehicle.State }.OfType<string>()) is { Length: > 0 } plate ? plate : null),
        Line.Of(VehiclesText.Make, vehicle.Make),
        Line.Of(VehiclesText.Model, vehicle.Model),
        Line.Of(VehiclesText.Color, vehicle.Color),
        Line.Of(VehiclesText.Direction, vehicle.Direction),
        Line.Of(VehiclesText.Description, vehicle.Description),
    }.OfType<Line>());

    public void Add(CitizenReport report)
    {
        if (report.Vehicles.Count == 0) report.Vehicles.Add(new());      // the empty one that the page showed
        if (report.Vehicles.Count < Limits.Rows) report.Vehicles.Add(new());
    }

    public void Remove(CitizenReport report, int row)
    {
        if (row < report.Vehicles.Count) report.Vehicles.RemoveAt(row);
    }

    public void Tidy(CitizenReport report) => report.Vehicles = [.. Told(report)];

    private static IEnumerable<ReportedVehicle> Told(CitizenReport report) => report.Vehicles.Where(vehicle => vehicle != new ReportedVehicle());
}
