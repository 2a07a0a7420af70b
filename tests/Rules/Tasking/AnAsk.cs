using Tessera.Access.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;
using Tessera.Tasking;

namespace Tessera.Tests.Rules.Tasking;

/// <summary>An ask of a center to an agency it serves, sent an hour ago, and readers of each side.</summary>
internal static class AnAsk
{
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
    public static readonly AgencyId Center = AgencyId.New();
    public static readonly AgencyId Police = AgencyId.New();

    public static Ask Sent(bool mayHandOn = false, AskId? parent = null, AgencyId? sender = null, params string[] markings) => new()
    {
        Id = AskId.New(), Owner = Center, Sender = sender ?? Center, Recipient = Police, Parent = parent, Markings = markings, MayHandOn = mayHandOn,
        InformedAt = Now.AddHours(-3), SentAt = Now.AddHours(-1), DueAt = Now.AddHours(3),
    };

    public static Reader Officer(params string[] duties) => Somebody(Police, Center, duties.Length == 0 ? [Duties.Answer] : duties);

    public static Reader Staff(params string[] duties) => Somebody(Center, Center, duties.Length == 0 ? [Duties.Release] : duties);

    public static Reader Somebody(AgencyId agency, AgencyId center, string[] duties) => new()
    {
        Person = PersonId.New(), Posting = PostingId.New(), Agency = agency, Center = center, Session = Guid.CreateVersion7(), PersonName = "", Title = "", AgencyName = "",
        CenterCode = "T", TimeZone = "America/New_York", LawEnforcement = true, Duties = duties, Caveats = [], Training = [], Audience = [], IdleUntil = Now, EndsAt = Now,
    };
}
