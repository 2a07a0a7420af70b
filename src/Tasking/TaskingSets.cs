using Microsoft.EntityFrameworkCore;
using Tessera.Kernel.Work;
using Tessera.Tasking.Desk;

namespace Tessera.Tasking;

/// <summary>Asks and desk rows as the reader sees them.</summary>
internal static class TaskingSets
{
    extension(TesseraDb db)
    {
        public DbSet<Ask> Asks => db.Set<Ask>();

        public DbSet<AskStep> AskSteps => db.Set<AskStep>();

        public IQueryable<DeskRow> Desk => db.Set<DeskRow>().AsNoTracking();
    }
}
