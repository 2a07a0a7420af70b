using Tessera.Portal.Speech;

namespace Tessera.Portal.Steps;

internal static class VehiclesText
{
    public static readonly Words Label = new("Vehicles", "Vehículos");
    public static readonly Words Title = new("Vehicles, boats and drones", "Vehículos, botes y drones");
    public static readonly Words Vehicle = new("Vehicle {0}", "Vehículo {0}");
    public static readonly Words Kind = new("What was it?", "¿Qué era?");
    public static readonly Words Plate = new("License plate or registration", "Placa o matrícula");
    public static readonly Words PlateHint = new("A part of it helps. For a boat the hull number, for an aircraft the tail number.", "Una parte también ayuda. Si es un bote, el número del casco; si es una aeronave, el de la cola.");
    public static readonly Words State = new("State of the plate", "Estado de la placa");
    public static readonly Words Make = new("Make", "Marca");
    public static readonly Words Model = new("Model", "Modelo");
    public static readonly Words Color = new("Color", "Color");
    public static readonly Words Direction = new("Which way did it go?", "¿Hacia dónde se fue?");
    public static readonly Words Description = new("Anything else about it", "Algo más que recuerde");
    public static readonly Words DescriptionHint = new("Dents, stickers, size, lights, sound, how high it flew.", "Golpes, calcomanías, tamaño, luces, sonido, a qué altura volaba.");
    public static readonly Words Add = new("Add another vehicle", "Agregar otro vehículo");
    public static readonly Words Remove = new("Remove vehicle {0}", "Quitar el vehículo {0}");

    public static readonly IReadOnlyList<Choice> Kinds =
    [
        new("car", new("Car, truck or van", "Auto, camión o camioneta")),
        new("motorcycle", new("Motorcycle", "Motocicleta")),
        new("boat", new("Boat", "Bote")),
        new("aircraft", new("Aircraft", "Aeronave")),
        new("drone", new("Drone", "Dron")),
        new("other", new("Something else", "Otra cosa")),
    ];
}
