using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tessera.Records.Contracts;
using Tessera.Records.Hold;
using Tessera.Records.Review;
using Tessera.Records.Write;

namespace Tessera.Records;

internal static class RecordsTables
{
    private const string Schema = "records";

    public static void MapRecords(this ModelBuilder model)
    {
        MapRecord(model.Entity<Record>());
        model.Entity<RecordVersion>().ToTable("version", Schema).HasKey(version => new { version.Record, version.Version });
        MapPart(model.Entity<RecordPart>());
        model.Entity<Grant>().ToTable("grants", Schema).HasKey(grant => grant.Id);
        model.Entity<Citation>().ToTable("citation", Schema).HasKey(citation => citation.Id);
        model.Entity<RecordFile>().ToTable("file", Schema).HasKey(file => file.Id);
        model.Entity<Custody>().ToTable("custody", Schema).HasKey(entry => entry.Id);
        model.Entity<Dissemination>().ToTable("dissemination", Schema).HasKey(entry => entry.Id);
        model.Entity<Recall>().ToTable("recall", Schema).HasKey(recall => recall.Id);
        model.Entity<HoldRow>().ToTable("hold", Schema).HasKey(hold => hold.Id);
        model.Entity<ReviewRow>().ToTable("review", Schema).HasKey(review => review.Id);
        model.Entity<KeyRow>().ToTable("key", Schema).HasKey(key => key.Record);
        model.Entity<SubmitKey>().ToTable("submit_key", Schema).HasKey(key => new { key.Owner, key.Key });

        // Ids are made in the application: a generated value would be returned, and returning needs sight.
        foreach (var entity in model.Model.GetEntityTypes().Where(entity => entity.GetSchema() == Schema))
            foreach (var key in entity.FindPrimaryKey()!.Properties) key.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
    }

    private static void MapRecord(EntityTypeBuilder<Record> record)
    {
        record.ToTable("record", Schema).HasKey(r => r.Id);
        record.Property(r => r.Id).ValueGeneratedNever();
        record.Property(r => r.State).HasConversion(state => RecordStates.Word(state), word => RecordStates.Of(word));
        record.Property(r => r.Priority).HasConversion<string>();
        record.Property(r => r.RowVersion).IsRowVersion();
        foreach (var never in (string[])[nameof(Record.Owner), nameof(Record.Stream), nameof(Record.Kind), nameof(Record.Number), nameof(Record.Author)])
            record.Property(never).Metadata.SetAfterSaveBehavior(Microsoft.EntityFrameworkCore.Metadata.PropertySaveBehavior.Throw);
    }

    private static void MapPart(EntityTypeBuilder<RecordPart> part)
    {
        part.ToTable("part", Schema).HasKey(p => new { p.Record, p.Version, p.Name });
        part.Property(p => p.Content).HasColumnType("jsonb");
    }
}
