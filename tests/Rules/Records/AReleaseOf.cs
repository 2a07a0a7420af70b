using Tessera.Access.Contracts;
using Tessera.Kernel;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;
using Tessera.Records.Contracts;
using Tessera.Records.Give;
using Record = Tessera.Records.Contracts.Record;

namespace Tessera.Tests.Rules.Records;

/// <summary>An issued SAR that two people made and a third gives, unless the test says otherwise.</summary>
internal static class AReleaseOf
{
    public static readonly DateOnly Today = new(2026, 11, 24);
    public static readonly AgencyId Center = AgencyId.New();

    public static Record Record(
        RecordStream stream = RecordStream.Sar, RecordState state = RecordState.Issued, int? issued = 1, DateOnly? purgeOn = null, params string[] caveats) => new()
        {
            Id = RecordId.New(), Owner = Center, Stream = stream, State = state, IssuedVersion = issued, PurgeOn = purgeOn ?? Today.AddDays(300), Caveats = caveats,
        };

    public static ReleaseCase Case(Record record, Refusal? kindSays = null, bool giverMay = true, int hands = 3) =>
        new(record, kindSays, giverMay, [.. Enumerable.Range(0, hands).Select(_ => PersonId.New())], Today);

    public static Recipient Recipient(bool active = true, bool lawEnforcement = true, bool served = true, bool signed = false) =>
        new(AgencyId.New(), active, lawEnforcement, served, signed ? new Signature(PartyId.New(), "Region SAR sharing", Today.AddYears(1)) : null);

    public static Giving Giving(string purpose = Purposes.Investigation, string need = "The plate is registered in their town.", DateOnly? until = null, params string[] markings) =>
        new(AgencyId.New(), purpose, need, markings.Length == 0 ? [HandlingMarkings.ForOfficialUse] : markings, until);
}
