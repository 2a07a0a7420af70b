using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tessera.Graph.Contracts;
using Tessera.Graph.Discover;
using Tessera.Graph.Point;
using Tessera.Graph.Search;
using Tessera.Kernel.Log;
using Tessera.Kernel.Work;

namespace Tessera.Graph;

internal static class GraphTables
{
    private const string Schema = "graph";

    extension(TesseraDb db)
    {
        public DbSet<Mention> Mentions => db.Set<Mention>();

        public DbSet<Link> Links => db.Set<Link>();

        public DbSet<Judgement> Judgements => db.Set<Judgement>();

        public IQueryable<PairEvidence> Matches => db.Set<PairEvidence>().AsNoTracking();

        public IQueryable<Carried> Carried => db.Set<Carried>().AsNoTracking();

        public IQueryable<MatchedVersion> Matched => db.Set<MatchedVersion>().AsNoTracking();

        public DbSet<Pointable> Pointables => db.Set<Pointable>();

        public IQueryable<Inquiry> Inquiries => db.Set<Inquiry>().AsNoTracking();

        public IQueryable<PointerEntry> PointerLog => db.Set<PointerEntry>().AsNoTracking();
    }

    public static void MapGraph(this ModelBuilder model)
    {
        MapMention(model.Entity<Mention>());
        var link = model.Entity<Link>();
        link.ToTable("link", Schema).HasKey(l => l.Id);
        link.Property(l => l.Kind).HasConversion<string>();
        var judgement = model.Entity<Judgement>();
        judgement.ToTable("judgement", Schema).HasKey(j => j.Id);
        judgement.Property(j => j.Verdict).HasConversion<string>();
        var match = model.Entity<PairEvidence>();
        match.ToTable("match", Schema).HasKey(pair => new { pair.A, pair.B });
        match.Property(pair => pair.Lines).HasColumnType("jsonb");
        match.Ignore(pair => pair.Pair);
        model.Entity<Carried>().ToTable("carried", Schema).HasKey(pair => new { pair.A, pair.B, pair.Kind });
        model.Entity<MatchedVersion>().ToTable("matched", Schema).HasKey(matched => new { matched.Record, matched.Version });
        var pointable = model.Entity<Pointable>();
        pointable.ToTable("pointable", Schema).HasKey(row => row.Id);
        pointable.Property(row => row.Level).HasConversion(level => level.ToString().ToLowerInvariant(), word => Enum.Parse<Discoverability>(word, true));
        pointable.Property(row => row.Readers).HasConversion(readers => DiscoverWords.Word(readers), word => DiscoverWords.Readers(word));
        model.Entity<PointerEntry>().ToTable("pointer_log", Schema).HasKey(entry => entry.Id);

        model.Entity<Inquiry>().ToTable("inquiry", Schema).HasKey(inquiry => inquiry.Id);
        model.Entity<InquiryAnswer>().ToTable("inquiry_answer", Schema).HasKey(answer => new { answer.Inquiry, answer.Record });

        // Ids are made in the application: a generated value would be returned, and returning needs sight.
        foreach (var entity in model.Model.GetEntityTypes().Where(entity => entity.GetSchema() == Schema))
            foreach (var key in entity.FindPrimaryKey()!.Properties) key.ValueGenerated = ValueGenerated.Never;
    }

    private static void MapMention(EntityTypeBuilder<Mention> mention)
    {
        mention.ToTable("mention", Schema).HasKey(m => m.Id);
        mention.Property(m => m.Kind).HasConversion<string>();
        mention.Property(m => m.Role).HasConversion<string>();
        mention.Property(m => m.Source).HasConversion<string>();
        mention.Property(m => m.State).HasConversion<string>();
        mention.Ignore(m => m.Grade);
        // Written once, so two are the same where they are one object.
        mention.Property(m => m.Attributes).HasColumnType("jsonb").HasConversion(
            attributes => JsonSerializer.Serialize(attributes, LogJson.Options),
            json => JsonSerializer.Deserialize<Dictionary<string, string>>(json, LogJson.Options)!,
            new ValueComparer<IReadOnlyDictionary<string, string>>((a, b) => ReferenceEquals(a, b), attributes => attributes.Count));
    }
}
