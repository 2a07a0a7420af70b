using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Tessera.Access.Contracts;
using Tessera.Cli.Seed;
using Tessera.Intake.Contracts;
using Tessera.Kernel.Connections;
using Tessera.Kernel.Ids;

namespace Tessera.Cli.Import;

/// <summary>The center that takes an import, and the machine that writes for it: made at the first import, with no duty but to import.</summary>
internal static class ImportCenter
{
    public static async Task<AgencyId> FindAsync(ServiceProvider host, string? code, CancellationToken cancel)
    {
        var centers = host.GetRequiredService<IDirectoryOfCenters>();
        var center = code is null ? await OnlyAsync(centers, cancel)
            : await centers.FindAsync(code, cancel) ?? throw new Stopped($"No center has the code {code}.", Exit.Usage);
        await EnsureMachineAsync(host.GetRequiredService<TesseraConnections>(), center, host.GetRequiredService<TimeProvider>(), cancel);
        return center;
    }

    private static async Task<AgencyId> OnlyAsync(IDirectoryOfCenters centers, CancellationToken cancel) => await centers.AllAsync(cancel) switch
    {
        [var only] => only,
        [] => throw new Stopped("This installation has no center yet: `./tessera up` makes the first."),
        var several => throw new Stopped($"This installation has {several.Count} centers: name one by --center CODE.", Exit.Usage),
    };

    private static Task EnsureMachineAsync(TesseraConnections database, AgencyId center, TimeProvider clock, CancellationToken cancel) =>
        Stewardship.RunAsync(database, async connection =>
        {
            if (await IsThereAsync(connection, center, cancel)) return;
            var person = Guid.CreateVersion7();
            await Stewardship.InsertAsync(connection, "access.person", cancel, ("id", person), ("name", "Import (machine)"), ("email", $"import-{center.Value:n}@machine.invalid"));
            await Stewardship.InsertAsync(connection, "access.posting", cancel,
                ("id", Guid.CreateVersion7()), ("person", person), ("agency", center.Value), ("center", center.Value), ("title", "Import"),
                ("duties", new[] { Duties.Import }), ("machine", ImportOrder.Machine), ("from_day", DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)));
        }, cancel);

    private static async Task<bool> IsThereAsync(NpgsqlConnection connection, AgencyId center, CancellationToken cancel)
    {
        await using var ask = new NpgsqlCommand("select exists (select from access.posting where center = @center and machine = @machine)", connection);
        ask.Parameters.AddWithValue("center", center.Value);
        ask.Parameters.AddWithValue("machine", ImportOrder.Machine);
        return (bool)(await ask.ExecuteScalarAsync(cancel))!;
    }
}
