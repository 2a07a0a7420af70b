using Tessera.Kernel.Ids;
using Tessera.Tests.Features.Matrix;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Features.Attacks;

/// <summary>A center with a record of each kind, somebody of it who may do all, and a stranger who may do all elsewhere.</summary>
public sealed class AttackWorld : IAsyncLifetime
{
    public TestWorld World { get; } = new();

    internal Dictionary<string, Subject> Subjects { get; } = new(StringComparer.Ordinal);

    internal MatrixReader Insider { get; private set; } = null!;

    internal MatrixReader Stranger { get; private set; } = null!;

    internal AgencyId Center { get; private set; }

    internal AgencyId Police { get; private set; }

    internal SubjectMaker Make { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await World.InitializeAsync();
        Center = await World.CenterAsync();
        Police = await World.AgencyAsync(Center);
        Make = new(World, Center, await World.AgencyAsync(Center));
        await Make.PostAsync();
        Insider = await MatrixPeople.AllAsync(World, Center, "all");
        Stranger = await MatrixPeople.AllAsync(World, await World.CenterAsync(), "all");
        foreach (var kind in MatrixWorld.Kinds) Subjects[kind] = await Make.MakeAsync(kind);
    }

    public ValueTask DisposeAsync() => World.DisposeAsync();

    internal MatrixCaller Caller() => new(World.Host, new(Guid.CreateVersion7(), Guid.CreateVersion7(), Police));
}
