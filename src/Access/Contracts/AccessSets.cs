using Microsoft.EntityFrameworkCore;
using Tessera.Kernel.Work;

namespace Tessera.Access.Contracts;

/// <summary>The directory: who works where, and what agencies agreed. Read by all modules, written only by Access.</summary>
public static class AccessSets
{
    extension(TesseraDb db)
    {
        public IQueryable<Agency> Agencies => db.Set<Agency>().AsNoTracking();

        public IQueryable<Person> People => db.Set<Person>().AsNoTracking();

        public IQueryable<Posting> Postings => db.Set<Posting>().AsNoTracking();

        public IQueryable<Agreement> Agreements => db.Set<Agreement>().AsNoTracking();

        public IQueryable<Party> Parties => db.Set<Party>().AsNoTracking();

        /// <summary>One's own under this posting; all of the center for who oversees.</summary>
        public IQueryable<PieceOfWork> Pieces => db.Set<PieceOfWork>().AsNoTracking();

        /// <summary>Names for postings, for "who did this".</summary>
        public async Task<IReadOnlyDictionary<Tessera.Kernel.Ids.PostingId, string>> NamesOfAsync(
            IEnumerable<Tessera.Kernel.Ids.PostingId> postings, CancellationToken cancel = default)
        {
            var wanted = postings.Distinct().ToList();
            return await (from posting in db.Postings
                          join person in db.People on posting.Person equals person.Id
                          where wanted.Contains(posting.Id)
                          select new { posting.Id, person.Name }).ToDictionaryAsync(row => row.Id, row => row.Name, cancel);
        }
    }
}
