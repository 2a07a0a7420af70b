using Tessera.Access;
using Tessera.Graph;
using Tessera.Intake;
using Tessera.Kernel;
using Tessera.Oversight;
using Tessera.Records;
using Tessera.Tasking;
using Tessera.Vetting;

namespace Tessera.Migrations;

/// <summary>Every module of the house, from left to right: a module may call those before it.</summary>
public static class TesseraModules
{
    public static IReadOnlyList<IModule> All { get; } =
    [
        new AccessModule(),
        new RecordsModule(),
        new GraphModule(),
        new TaskingModule(),
        new IntakeModule(),
        new VettingModule(),
        new OversightModule(),
    ];
}
