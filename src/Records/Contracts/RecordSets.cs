using Microsoft.EntityFrameworkCore;
using Tessera.Kernel.Work;

namespace Tessera.Records.Contracts;

/// <summary>The spine as the reader sees it: every set is behind the wall. Changed only through <see cref="IRecordWriter"/> and the verbs of Records.</summary>
public static class RecordSets
{
    extension(TesseraDb db)
    {
        public DbSet<Record> Records => db.Set<Record>();

        public DbSet<RecordVersion> Versions => db.Set<RecordVersion>();

        public DbSet<RecordPart> Parts => db.Set<RecordPart>();

        public DbSet<Grant> Grants => db.Set<Grant>();

        public DbSet<Citation> Citations => db.Set<Citation>();

        public DbSet<RecordFile> Files => db.Set<RecordFile>();

        public DbSet<Custody> CustodyEntries => db.Set<Custody>();

        public DbSet<Dissemination> Disseminations => db.Set<Dissemination>();

        public DbSet<Recall> Recalls => db.Set<Recall>();
    }
}
