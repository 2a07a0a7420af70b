using Tessera.Access.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Features.Matrix;

/// <summary>How a center's records stand to one agency, and that agency's people in every role.</summary>
internal sealed record Relation(string Name, AgencyId Agency, IReadOnlyList<MatrixReader> Readers, bool IsAsked);

/// <summary>
/// One center whose records are looked at; a partner center under an agreement; two police agencies it serves, one of which is given what
/// the other is not; a center with which nothing is agreed. People of all roles in each.
/// </summary>
public sealed class MatrixWorld : IAsyncLifetime
{
    internal static readonly string[] Kinds = ["Tip", "Sar", "SarTwo", "Ise", "Issued", "Held", "Judged"];

    public TestWorld World { get; } = new();

    internal AgencyId Home { get; private set; }

    internal AgencyId OtherPolice { get; private set; }

    internal IReadOnlyList<Relation> Relations { get; private set; } = [];

    internal SubjectMaker Make { get; private set; } = null!;

    internal IReadOnlyList<(Party, Agreement)> Signatures { get; private set; } = [];

    /// <summary>A vehicle that everybody who was given anything sees named: what is judged is judged beside it.</summary>
    internal Guid Anchor { get; private set; }

    internal static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    public async ValueTask InitializeAsync()
    {
        await World.InitializeAsync();
        Home = await World.CenterAsync();
        var (partner, stranger) = (await World.CenterAsync(), await World.CenterAsync());
        var (served, bystander) = (await World.AgencyAsync(Home), await World.AgencyAsync(Home));
        OtherPolice = await World.AgencyAsync(Home);
        await SignAsync(partner);
        var staff = await MatrixPeople.PostAsync(World, Home, Home);
        var (partners, strangers) = (await MatrixPeople.PostAsync(World, partner, partner), await MatrixPeople.PostAsync(World, stranger, stranger));
        Relations =
        [
            new("own", Home, [.. staff, .. await MatrixPeople.NobodyAsync(World, Home), await MatrixPeople.AllAsync(World, Home, MatrixPeople.Leaving)], IsAsked: false),
            new("shared", partner, partners, IsAsked: true),
            new("served", served, await MatrixPeople.PostAsync(World, served, Home), IsAsked: true),
            new("foreign", bystander, await MatrixPeople.PostAsync(World, bystander, Home), IsAsked: false),
            new("other center", stranger, strangers, IsAsked: false),
            new("expired", partner, partners, IsAsked: true),
            new("withdrawn", partner, partners, IsAsked: true),
            new("superseded", partner, partners, IsAsked: true),
            new("pointable", stranger, strangers, IsAsked: false),
        ];
        Make = new(World, Home, await World.AgencyAsync(Home));
        await Make.PostAsync();
        var anchor = await Make.MakeAsync("Tip");
        foreach (var agency in (AgencyId[])[partner, served]) await SubjectFacts.GiveAsync(World, anchor, agency, Make.Chief.Posting);
        await Make.LearnAsync(anchor);
        Anchor = anchor.Mention;
    }

    public ValueTask DisposeAsync() => World.DisposeAsync();

    /// <summary>A record of this kind that stands so to the agency.</summary>
    internal async Task<Subject> SubjectAsync(Relation relation, string kind)
    {
        var subject = await Make.MakeAsync(kind, relation.IsAsked ? relation.Agency : null);
        if (relation.IsAsked && subject.Grant == default) await SubjectFacts.GiveAsync(World, subject, relation.Agency, Make.Chief.Posting);
        if (relation.Name is "expired") await SubjectFacts.ExpireAsync(World, subject);
        if (relation.Name is "superseded") await SubjectFacts.SupersedeAsync(World, subject);
        if (relation.Name is "withdrawn") await (subject.Grant == default ? SubjectFacts.WithdrawAsync(World, subject) : Make.WithdrawAsync(subject));
        await Make.LearnAsync(subject);
        return subject;
    }

    private async Task SignAsync(AgencyId partner)
    {
        var (id, parties) = await World.AgreementAsync(["Sar", "IseSar"], Home, partner);
        var agreement = new Agreement { Id = id, FromDay = Today.AddDays(-1) };
        Signatures = [.. parties.Select(party => (new Party { Id = party.Value, Agreement = id, Agency = party.Key, SignedOn = Today.AddDays(-1) }, agreement))];
    }
}
