using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Tessera.Kernel.Work;
using Tessera.Vetting.Attest;
using Tessera.Vetting.Check;
using Tessera.Vetting.Decide;
using Tessera.Vetting.Refer;

namespace Tessera.Vetting;

internal static class VettingTables
{
    private const string Schema = "vetting";

    extension(TesseraDb db)
    {
        public DbSet<Sar> Sars => db.Set<Sar>();

        public DbSet<IseSar> IseSars => db.Set<IseSar>();

        public DbSet<Determination> Determinations => db.Set<Determination>();

        public DbSet<BehaviorFact> BehaviorFacts => db.Set<BehaviorFact>();

        public DbSet<Argument> Arguments => db.Set<Argument>();

        public DbSet<CheckMade> ChecksMade => db.Set<CheckMade>();

        public DbSet<ProtectedReview> ProtectedReviews => db.Set<ProtectedReview>();

        public DbSet<Referral> Referrals => db.Set<Referral>();
    }

    public static void MapVetting(this ModelBuilder model)
    {
        model.Entity<Sar>(sar =>
        {
            sar.ToTable("sar", Schema).HasKey(s => s.Record);
            sar.Property(s => s.Stage).HasConversion(stage => SarStages.Word(stage), word => SarStages.Of(word));
            sar.Ignore(s => s.Grade);
        });
        model.Entity<Determination>(determination =>
        {
            determination.ToTable("determination", Schema).HasKey(d => d.Id);
            determination.Property(d => d.Draft).HasColumnType("jsonb");
            determination.Property(d => d.Decision).HasConversion(decision => Decisions.Word(decision!.Value), word => Decisions.Of(word));
        });
        model.Entity<IseSar>().ToTable("ise_sar", Schema).HasKey(ise => ise.Record);
        model.Entity<BehaviorFact>().ToTable("behavior", Schema).HasKey(fact => fact.Id);
        model.Entity<Argument>().ToTable("argument", Schema).HasKey(argument => argument.Id);
        model.Entity<CheckMade>().ToTable("check_made", Schema).HasKey(check => check.Id);
        model.Entity<ProtectedReview>().ToTable("protected_review", Schema).HasKey(review => review.Id);
        model.Entity<Referral>().ToTable("referral", Schema).HasKey(referral => referral.Id);

        // Ids are made in the application: a generated value would be returned, and returning needs sight.
        foreach (var entity in model.Model.GetEntityTypes().Where(entity => entity.GetSchema() == Schema))
            foreach (var key in entity.FindPrimaryKey()!.Properties) key.ValueGenerated = ValueGenerated.Never;
    }
}
