using CsCheck;
using Tessera.Kernel;
using Tessera.Records.Contracts;

namespace Tessera.Tests.Features.Access;

/// <summary>
/// Who is posted where, who signed what, and which records were given to whom, as drawn: small numbers only. Days count from today, hours
/// from now. Agencies 0 and 1 are centers; 2 belongs to the first, 3 and 4 to the second.
/// </summary>
internal sealed record DrawnAccess(
    DrawnPosting[] Postings, DrawnAgreement[] Agreements, DrawnParty[] Parties, DrawnRecord[] Records, DrawnGrant[] Grants)
{
    public const int Agencies = 5;
    private static readonly string[] _duties = ["write", "triage", "vet", "approve", "release", "privacy", "audit"];
    private static readonly string[] _caveats = ["les", "part23", "pcii"];
    private static readonly RecordStream[] _streams = [RecordStream.Sar, RecordStream.Sar, RecordStream.Intelligence, RecordStream.Temporary];
    private static readonly RecordState[] _states = [RecordState.Working, RecordState.Submitted, RecordState.Issued, RecordState.Sealed, RecordState.Withdrawn];

    private static readonly Gen<int> _agency = Gen.Int[0, Agencies - 1];
    private static readonly Gen<int> _past = OneOf(-3, -1, -1, -1, 0, 1);
    private static readonly Gen<int?> _end = OneOf<int?>(null, null, null, -1, 0, 1);

    private static readonly Gen<DrawnPosting> _posting = Gen.Select(
        _agency, Gen.Frequency((6, Some(_duties)), (1, Gen.Const<string[]>(["admin"])), (1, Gen.Const<string[]>(["admin", "triage"]))), Some(_caveats), Gen.Select(_past, _end), Gen.Select(Gen.Int[0, 9], Gen.Bool, Gen.Int[0, 8]),
        (agency, duties, caveats, term, person) => new DrawnPosting(agency, duties, caveats, term.Item1, term.Item2, person.Item1 > 0, person.Item2, Working: person.Item1 > 3, Of: person.Item3));

    private static readonly Gen<DrawnAgreement> _agreement = Gen.Select(_past, _end, Gen.Int[0, 5], (from, to, ended) => new DrawnAgreement(from, to, ended == 0));

    private static readonly Gen<DrawnParty> _party = Gen.Select(Gen.Int[0, 1], _agency, OneOf<int?>(-3, -1, -1, 0, 1, null), _end, (agreement, agency, signed, left) => new DrawnParty(agreement, agency, signed, left));

    private static readonly Gen<DrawnRecord> _record = Gen.Select(
        Gen.Int[0, 1], Gen.Int[0, 5], Gen.Select(Some(_caveats), OneOf(_streams)), Gen.Bool.Array[1, 3], OneOf(_states),
        (owner, author, law, issued, state) => new DrawnRecord(owner, author, law.Item2, [.. law.Item1.Take(1)], issued, state));

    private static readonly Gen<DrawnGrant> _grant = Gen.Select(
        Gen.Select(Gen.Int[0, 3], _agency, Gen.Int[-2, 7]), Gen.Int[1, 3], OneOf<int?>(null, null, 1, 2, 3), OneOf<int?>(null, null, -2, 2, 48), Gen.Int[0, 3],
        (which, from, to, until, withdrawn) => new DrawnGrant(which.Item1, which.Item2, which.Item3, from, to, until, withdrawn == 0));

    public static readonly Gen<DrawnAccess> Worlds = Gen.Select(
        _posting.Array[6], _agreement.Array[2], _party.Array[0, 8], _record.Array[4], _grant.Array[0, 8],
        (postings, agreements, parties, records, grants) => new DrawnAccess(postings, agreements, [.. parties.DistinctBy(p => (p.Agreement, p.Agency))], records, grants));

    public static int CenterOf(int agency) => agency switch { 0 or 2 => 0, _ => 1 };

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);

    private static Gen<string[]> Some(string[] all) => Gen.Bool.Array[all.Length].Select(bits => all.Where((_, at) => bits[at]).ToArray());
}

/// <summary><c>Of</c>: the person of that posting, where there is one before this.</summary>
internal sealed record DrawnPosting(int Agency, string[] Duties, string[] Caveats, int From, int? To, bool Active, bool Trained, bool Working, int Of);

internal sealed record DrawnAgreement(int From, int? To, bool Ended);

internal sealed record DrawnParty(int Agreement, int Agency, int? Signed, int? Left);

/// <summary>One entry of <c>Issued</c> a version.</summary>
internal sealed record DrawnRecord(int Owner, int Author, RecordStream Stream, string[] Caveats, bool[] Issued, RecordState State);

/// <summary><c>Party</c> is an index into the drawn parties where there is such a one, else it is given without an agreement.</summary>
internal sealed record DrawnGrant(int Record, int Recipient, int Party, int From, int? To, int? Until, bool Withdrawn);
