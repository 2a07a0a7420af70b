using Tessera.Access.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Features.Matrix;

/// <summary>Somebody who stands before every way in, and what they are to the rules.</summary>
internal sealed record MatrixReader(string Role, Member Member, IReadOnlyList<string> Duties, bool IsTrained)
{
    /// <summary>Signed out, forged, ended or left: nobody, to the rules.</summary>
    public bool IsNobody { get; init; }

    public Reader Of(IReadOnlyList<(Party Party, Agreement Agreement)> signatures, DateOnly today)
    {
        var posting = new Posting { Id = Member.Posting, Person = Member.Person, Agency = Member.Agency, Center = Member.Center, Duties = [.. Duties], Caveats = ["les"], FromDay = today.AddDays(-1) };
        return new()
        {
            Person = Member.Person, Posting = Member.Posting, Agency = Member.Agency, Center = Member.Center, Duties = Standing.DutiesOf(posting, [posting], today),
            Audience = Standing.AudienceOf(posting, signatures, today), Caveats = Standing.CaveatsOf(posting, IsTrained),
            Training = IsTrained ? [Training.Part23, Training.SarVetting, Training.Privacy] : [],
            Session = default, PersonName = "", Title = "", AgencyName = "", CenterCode = "", TimeZone = "", LawEnforcement = true, IdleUntil = default, EndsAt = default,
        };
    }
}

/// <summary>The roles: each duty alone, none, as many as one person may hold together, these without any training, and all of them, of which those that exclude each other do not count.</summary>
internal static class MatrixPeople
{
    /// <summary>Stays only to go.</summary>
    public const string Leaving = "leaving";

    private static readonly string[] _most = [.. Duties.All.Except([Duties.Admin, Duties.Audit])];
    private static readonly string[] _training = [Training.Part23, Training.SarVetting, Training.Privacy];

    public static async Task<IReadOnlyList<MatrixReader>> PostAsync(TestWorld world, AgencyId agency, AgencyId center)
    {
        var readers = new List<MatrixReader>();
        foreach (var duty in Duties.All) readers.Add(await ReaderAsync(world, agency, center, duty, [duty], isTrained: true));
        readers.Add(await ReaderAsync(world, agency, center, "none", [], isTrained: true));
        readers.Add(await ReaderAsync(world, agency, center, "all", _most, isTrained: true));
        readers.Add(await ReaderAsync(world, agency, center, "untrained", _most, isTrained: false));
        if (agency == center) readers.Add(await ReaderAsync(world, agency, center, "clashing", [.. Duties.All], isTrained: true));
        return readers;
    }

    /// <summary>Many duties of the center, and nothing that opens: no cookie, a made-up one, a session that was ended, a posting that is over, somebody who left.</summary>
    public static async Task<IReadOnlyList<MatrixReader>> NobodyAsync(TestWorld world, AgencyId center)
    {
        var (ended, over, left) = (await AllAsync(world, center, "ended"), await AllAsync(world, center, "over"), await AllAsync(world, center, "left"));
        await world.Database.AsStewardAsync("update access.session set ended_at = access.now() where posting = @posting", ("posting", ended.Member.Posting.Value));
        await world.Database.AsStewardAsync("update access.posting set to_day = '2020-02-01' where id = @posting", ("posting", over.Member.Posting.Value));
        await world.Database.AsStewardAsync("update access.person set active = false where id = @person", ("person", left.Member.Person.Value));
        return
        [
            ended with { IsNobody = true }, over with { IsNobody = true }, left with { IsNobody = true },
            ended with { Role = "forged", IsNobody = true, Member = ended.Member with { Secret = Secrets.RandomText() } },
            ended with { Role = "nobody", IsNobody = true, Member = ended.Member with { Secret = "" } },
        ];
    }

    public static Task<MatrixReader> AllAsync(TestWorld world, AgencyId center, string role) => ReaderAsync(world, center, center, role, _most, isTrained: true);

    private static async Task<MatrixReader> ReaderAsync(TestWorld world, AgencyId agency, AgencyId center, string role, string[] duties, bool isTrained) =>
        new(role, await world.MemberAsync(agency, center, duties, isTrained ? _training : []), duties, isTrained);
}
