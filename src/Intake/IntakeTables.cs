using Microsoft.EntityFrameworkCore;
using Tessera.Intake.Converse;
using Tessera.Intake.Tips;
using Tessera.Intake.Triage;
using Tessera.Kernel.Work;

namespace Tessera.Intake;

internal static class IntakeTables
{
    private const string Schema = "intake";

    extension(TesseraDb db)
    {
        public DbSet<Tip> Tips => db.Set<Tip>();

        public DbSet<TipMessage> TipMessages => db.Set<TipMessage>();

        public DbSet<Told> Told => db.Set<Told>();

        public DbSet<Referral> Referrals => db.Set<Referral>();
    }

    public static void MapIntake(this ModelBuilder model)
    {
        model.Entity<Tip>(tip =>
        {
            tip.ToTable("tip", Schema).HasKey(t => t.Record);
            tip.Property(t => t.Record).ValueGeneratedNever();
        });
        model.Entity<TipMessage>(message =>
        {
            message.ToTable("message", Schema).HasKey(m => m.Id);
            message.Property(m => m.Id).ValueGeneratedNever();
        });
        model.Entity<Referral>(referral =>
        {
            referral.ToTable("referral", Schema).HasKey(r => r.Id);
            referral.Property(r => r.Id).ValueGeneratedNever();
        });
        model.Entity<Told>(told =>
        {
            told.ToTable("told", Schema).HasKey(t => t.Id);
            told.Property(t => t.Id).ValueGeneratedNever();
        });
    }
}
