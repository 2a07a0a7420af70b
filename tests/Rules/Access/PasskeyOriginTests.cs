using Tessera.Access.Passkeys;

namespace Tessera.Tests.Rules.Access;

/// <summary>CJIS IA-2(8): what a device signed for another page opens nothing here.</summary>
public class PasskeyOriginTests
{
    [Theory]
    [InlineData("https://tessera.center.gov", false, "tessera.center.gov", null, true)]
    [InlineData("http://localhost:8080", false, "localhost:8080", null, true)]
    [InlineData("https://tessera.center.gov", false, "10.0.0.5:8080", "tessera.center.gov", true)]
    [InlineData("http://tessera.center.gov", false, "tessera.center.gov", null, false)]
    [InlineData("https://tessera.center.gov", true, "tessera.center.gov", null, false)]
    [InlineData("https://tessera-center.gov", false, "tessera.center.gov", null, false)]
    [InlineData("https://evil.tessera.center.gov", false, "tessera.center.gov", "tessera.center.gov", false)]
    [InlineData("https://tessera.center.gov:8443", false, "tessera.center.gov", null, false)]
    [InlineData("null", false, "tessera.center.gov", null, false)]
    public void Is_ours_by_name_and_port_and_never_in_a_frame(string origin, bool crossOrigin, string host, string? domain, bool ours) =>
        Assert.Equal(ours, PasskeyOrigin.IsOurs(origin, crossOrigin, host, domain));
}
