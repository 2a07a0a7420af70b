using System.Net;

namespace Tessera.Tests.Features.Portal;

/// <summary>What cannot be stored is given back whole.</summary>
public sealed class UnreachableTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task A_report_that_cannot_be_stored_answers_503_with_all_its_text_and_can_be_sent_again()
    {
        const string Narrative = "A man in a work vest asked the guard when shifts change.";
        using var citizen = new Citizen(host);
        await citizen.WriteAsync(Narrative);

        await host.Database.AsOwnerAsync("set role tessera_intake; revoke execute on function portal.submit(bytea, bytea, bytea, uuid, text, bytea, uuid[], bigint[], bytea[]) from tessera_portal");
        await citizen.PressAsync("send");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, citizen.Status);
        Assert.Contains(Narrative, citizen.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing is lost", citizen.Text, StringComparison.Ordinal);

        await host.Database.AsOwnerAsync("set role tessera_intake; grant execute on function portal.submit(bytea, bytea, bytea, uuid, text, bytea, uuid[], bigint[], bytea[]) to tessera_portal");
        await citizen.PressAsync("send");
        Assert.Equal(HttpStatusCode.OK, citizen.Status);
        Assert.Equal(Narrative, (await citizen.OpenedAsync()).What);
    }
}
