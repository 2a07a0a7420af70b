using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tessera.Tasking.Desk;

namespace Tessera.Tasking;

internal static class TaskingTables
{
    private const string Schema = "tasking";

    public static void MapTasking(this ModelBuilder model)
    {
        MapDesk(model.Entity<DeskRow>());
        MapAsk(model.Entity<Ask>());
        var step = model.Entity<AskStep>();
        step.ToTable("ask_step", Schema).HasKey(s => s.Id);
        step.Property(s => s.Id).ValueGeneratedNever();
        step.Property(s => s.Text).HasColumnName("note");
    }

    private static void MapDesk(EntityTypeBuilder<DeskRow> desk)
    {
        desk.ToTable("desk", Schema).HasKey(row => new { row.Subject, row.Queue, row.Agency });
        desk.Property(row => row.Priority).HasConversion<string>();
    }

    private static void MapAsk(EntityTypeBuilder<Ask> ask)
    {
        ask.ToTable("ask", Schema).HasKey(a => a.Id);
        ask.Property(a => a.Id).ValueGeneratedNever();
        ask.Property(a => a.State).HasConversion(state => AskStates.Word(state), word => AskStates.Of(word));
        ask.Property(a => a.Priority).HasConversion<string>();
        // Two people of one agency who answer at once: the second is told, not silently last.
        ask.Property(a => a.State).IsConcurrencyToken();
    }
}
