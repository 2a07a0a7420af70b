using Microsoft.EntityFrameworkCore;
using Tessera.Access.Contracts;
using Tessera.Access.Providers;

namespace Tessera.Access;

internal static class AccessTables
{
    public static void MapAccess(this ModelBuilder model)
    {
        model.Entity<Agency>().ToTable("agency", "access").HasKey(agency => agency.Id);
        model.Entity<Person>().ToTable("person", "access").HasKey(person => person.Id);
        model.Entity<Posting>().ToTable("posting", "access").HasKey(posting => posting.Id);
        model.Entity<Agreement>().ToTable("agreement", "access").HasKey(agreement => agreement.Id);
        model.Entity<Assurance>().ToTable("assurance", "access").HasKey(one => one.Id);
        model.Entity<PieceOfWork>().ToTable("piece", "access").HasKey(piece => piece.Id);
        model.Entity<RegisteredProvider>().ToTable("provider", "access").HasKey(one => one.Id);
        model.Entity<SpokenFor>().ToTable("provider_agency", "access").HasKey(one => new { one.Provider, one.Agency });
        model.Entity<ProviderLink>().ToTable("provider_link", "access").HasKey(one => one.Id);
        model.Entity<Asserted>().ToTable("asserted", "access").HasKey(one => one.Id);
        model.Entity<Party>().ToTable("party", "access").HasKey(party => party.Id);
    }
}
