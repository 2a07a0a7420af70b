using Microsoft.EntityFrameworkCore;
using Tessera.Kernel.Work;
using Tessera.Oversight.Petitions;
using Tessera.Oversight.Weeks;

namespace Tessera.Oversight;

internal static class OversightTables
{
    private const string Schema = "oversight";

    extension(TesseraDb db)
    {
        public DbSet<Petition> Petitions => db.Set<Petition>();

        public DbSet<SignedWeek> SignedWeeks => db.Set<SignedWeek>();
    }

    public static void MapOversight(this ModelBuilder model)
    {
        model.Entity<Petition>(petition =>
        {
            petition.ToTable("petition", Schema).HasKey(p => p.Id);
            petition.Property(p => p.Id).ValueGeneratedNever();
            petition.Ignore(p => p.Number);
        });
        model.Entity<SignedWeek>(week =>
        {
            week.ToTable("week", Schema).HasKey(w => w.Id);
            week.Property(w => w.Id).ValueGeneratedNever();
            week.Property(w => w.Figures).HasColumnType("jsonb");
        });
    }
}
