using Tessera.Intake.Files;

namespace Tessera.Tests.Rules.Intake;

/// <summary>What stands between a hostile picture and the machine (docs/threat-model.md); that it holds is tried in CopyTests.</summary>
public class ContainmentTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void On_Linux_nothing_is_decoded_without_limits_on_memory_time_and_disk(bool isRoot) =>
        Assert.All(Containment.For(isLinux: true, isRoot), one => AssertHas(one, "prlimit", "--as=4294967296", "--cpu=20", "--core=0", "--fsize=0"));

    [Fact]
    public void Where_root_allows_it_is_another_user_without_any_right_and_a_network_of_its_own() =>
        AssertHas(Containment.For(isLinux: true, isRoot: true)[0], "--net", "--reuid=65534", "--clear-groups", "--no-new-privs", "--bounding-set=-all");

    [Fact]
    public void Elsewhere_it_has_a_network_of_its_own_and_gains_nothing() =>
        AssertHas(Containment.For(isLinux: true, isRoot: false)[0], "--user", "--net", "--no-new-privs");

    private static void AssertHas(Containment containment, params string[] words) => Assert.Empty(words.Except(containment.Chain, StringComparer.Ordinal));
}
