using Tessera.Access.Federate;

namespace Tessera.Tests.Rules.Access;

/// <summary>Which addresses this server itself asks for the sake of a sign-in (CJIS SC-7, SC-8).</summary>
public sealed class IssuerRuleTests
{
    private const string Issuer = "https://login.example.test/realms/police";

    [Theory]
    [InlineData(Issuer, true)]
    [InlineData("https://login.example.test:8443/", true)]
    [InlineData("http://login.example.test/", false)]
    [InlineData("http://127.0.0.1/", false)]
    [InlineData("https://somebody@login.example.test/", false)]
    [InlineData("https://login.example.test/?realm=police", false)]
    [InlineData("https://login.example.test/#police", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("login.example.test", false)]
    [InlineData(null, false)]
    public void An_issuer_is_an_https_address_and_nothing_more(string? issuer, bool isOne) => Assert.Equal(isOne, new IssuerRule().IsIssuer(issuer));

    [Theory]
    [InlineData("https://login.example.test/keys", true)]
    [InlineData("http://login.example.test/keys", false)]
    [InlineData("https://login.example.test:444/keys", false)]
    [InlineData("https://keys.login.example.test/", false)]
    [InlineData("https://login.example.test@elsewhere.example/", false)]
    [InlineData("https://169.254.169.254/latest/meta-data", false)]
    public void Only_the_issuers_own_host_over_TLS_is_asked(string asked, bool isAsked) => Assert.Equal(isAsked, new IssuerRule().IsOf(Issuer, new Uri(asked)));
}
