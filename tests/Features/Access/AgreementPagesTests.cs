using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Tessera.Access.Contracts;
using Tessera.Cli.Roles;
using Tessera.Cli.Smoke;
using Tessera.Kernel.Ids;

namespace Tessera.Tests.Features.Access;

/// <summary>Agreements as a privacy officer drafts them and as those who lead sign, leave and see them ended (28 CFR 23.20(e), (f)(1)).</summary>
public sealed class AgreementPagesTests(GateWorld gate) : IClassFixture<GateWorld>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_in_force_between_those_who_signed_and_ends_for_one_who_leaves_and_then_for_all()
    {
        var (ours, theirs) = (await gate.World.CenterAsync(), await gate.World.CenterAsync());
        using var officer = await InAsync(ours, "privacy");
        var page = await DraftAsync(officer, theirs, "IseSar");
        Assert.Contains("Waits for signatures", officer.Text, StringComparison.Ordinal);
        Assert.Empty(await SignedAsync(ours, theirs));

        using var here = await InAsync(ours, "supervise");
        await here.OpenAsync(page, Cancel);
        await here.Form("Enter the signature").SendAsync(Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, here.Status);
        await SignAsync(here);
        using var there = await InAsync(theirs, "supervise");
        await there.OpenAsync(page, Cancel);
        await SignAsync(there);
        Assert.Contains("In force", there.Text, StringComparison.Ordinal);
        Assert.Contains("by Robin Example, director", there.Text, StringComparison.Ordinal);
        Assert.Equal([ours, theirs], await SignedAsync(ours, theirs));

        await there.Form("Take it out").ChooseFirst("Who leaves?").Write("Why does it leave?", "The council decided so").SendAsync(Cancel);
        Assert.Contains("The council decided so", there.Text, StringComparison.Ordinal);
        Assert.Equal([ours], await SignedAsync(ours, theirs));

        await officer.OpenAsync(page, Cancel);
        await officer.Form("End the agreement").Write("Why does it end?", "Replaced by the compact").SendAsync(Cancel);
        Assert.Contains("Ended: Replaced by the compact", officer.Text, StringComparison.Ordinal);
        Assert.Empty(await SignedAsync(ours, theirs));
        Assert.Equal(["agreement.drafted", "agreement.ended", "agreement.signed"], (await KindsAsync(ours)).Where(kind => kind.StartsWith("agreement.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    /// <summary>28 CFR 23.20(e); CJIS AC-5: who drafts does not sign.</summary>
    [Fact]
    public async Task What_the_law_does_not_let_be_agreed_is_refused_and_so_is_a_signature_under_ones_own_draft()
    {
        var (ours, theirs) = (await gate.World.CenterAsync(), await gate.World.CenterAsync());
        var fire = await gate.World.AgencyAsync(ours, lawEnforcement: false);
        using var both = await InAsync(ours, "privacy", "supervise");

        await both.OpenAsync("/agreements/new", Cancel);
        await Filled(both, "Intelligence", await NameOfAsync(fire)).SendAsync(Cancel);
        Assert.Equal(HttpStatusCode.Conflict, both.Status);
        Assert.Contains("23.20(e)", both.Text, StringComparison.Ordinal);

        await Filled(both, "IseSar", await NameOfAsync(theirs)).Write("Last day", "2039-01-05").SendAsync(Cancel);
        Assert.Equal(HttpStatusCode.Conflict, both.Status);
        Assert.Contains("at most five years", both.Text, StringComparison.Ordinal);

        await DraftAsync(both, theirs, "Intelligence");
        await SignAsync(both);
        Assert.Equal(HttpStatusCode.Conflict, both.Status);
        Assert.Contains("AC-5", both.Text, StringComparison.Ordinal);
        Assert.Equal(3, (await KindsAsync(ours)).Count(kind => kind is "rule.refused"));
    }

    [Fact]
    public async Task A_center_that_is_no_party_finds_none_and_nobody_signs_for_another_center()
    {
        var (ours, theirs) = (await gate.World.CenterAsync(), await gate.World.CenterAsync());
        using var officer = await InAsync(ours, "privacy");
        var page = await DraftAsync(officer, theirs, "IseSar");

        using var stranger = await InAsync(await gate.World.CenterAsync(), "supervise", "privacy");
        await stranger.OpenAsync(page, Cancel);
        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
        await stranger.OpenAsync("/agreements", Cancel);
        Assert.DoesNotContain("Drafted for a test", stranger.Text, StringComparison.Ordinal);

        using var here = await InAsync(ours, "supervise");
        await here.OpenAsync(page, Cancel);
        var theirParty = (await gate.World.Database.ListAsync<Guid>(RolePasswords.Superuser, "select id from access.party where agency = @theirs", ("theirs", theirs.Value)))[0];
        await SignAsync(here, theirParty);
        Assert.Equal(HttpStatusCode.Conflict, here.Status);
        Assert.Contains("Who leads at the agency's center signs for it", here.Text, StringComparison.Ordinal);

        await here.OpenAsync(page, Cancel);
        await SignAsync(here, Guid.CreateVersion7());
        Assert.Equal(HttpStatusCode.NotFound, here.Status);
    }

    private async Task<string> DraftAsync(Visitor officer, AgencyId with, string stream)
    {
        await officer.OpenAsync("/agreements/new", Cancel);
        await officer.Form("Ask them to sign").SendAsync(Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, officer.Status);
        await Filled(officer, stream, await NameOfAsync(with)).SendAsync(Cancel);
        Assert.Equal(HttpStatusCode.OK, officer.Status);
        return officer.At.AbsolutePath;
    }

    private static Filling Filled(Visitor officer, string stream, string name) => officer.Form("Ask them to sign")
        .Write("Name", "Drafted for a test").Write("What for?", "To share what was vetted").Choose(stream is "Intelligence" ? "INTEL" : "ISE-SAR").Choose(name).Write("First day", "2026-01-05").Write("Last day", "2030-01-05");

    private async Task<string> NameOfAsync(AgencyId agency) =>
        (await gate.World.Database.ListAsync<string>(RolePasswords.Superuser, "select name from access.agency where id = @agency", ("agency", agency.Value)))[0];

    /// <param name="forged">A party that the form does not offer.</param>
    private static Task SignAsync(Visitor leader, Guid? forged = null)
    {
        if (forged is not null) leader.Page.QuerySelectorAll<IHtmlOptionElement>("select[name='Sign.Party'] option").First(option => option.Value.Length > 0).Value = forged.ToString()!;
        return leader.Form("Enter the signature").ChooseFirst("For whom?").Write("Whose name stands under the paper?", "Robin Example, director").SendAsync(Cancel);
    }

    private async Task<Visitor> InAsync(AgencyId center, params string[] duties)
    {
        var member = await gate.World.StaffAsync(center, duties);
        return (await gate.InAsync((member, await gate.AccountAsync(member)))).Visitor;
    }

    /// <summary>Which of these stand in the audience of a signature today, each as the wall tells its own staff.</summary>
    private async Task<IReadOnlyList<AgencyId>> SignedAsync(params AgencyId[] centers)
    {
        var signed = new List<AgencyId>();
        foreach (var center in centers)
        {
            var reader = await gate.World.WorkAs(await gate.World.StaffAsync(center, "triage")).ReadAsync(async db => (db.Reader, Parties: await db.Parties.Where(party => party.Agency == center).ToListAsync(Cancel)), Cancel);
            if (reader.Parties.Any(party => reader.Reader.Audience.Contains(party.Id.Value))) signed.Add(center);
        }

        return signed;
    }

    private Task<IReadOnlyList<string>> KindsAsync(AgencyId center) =>
        gate.World.Database.ListAsync<string>("tessera_sealer", "select kind from log.entry where center = @center", ("center", center.Value));
}
