using System.Reflection;
using Tessera.Kernel.Work;

namespace Tessera.Tests.Architecture;

/// <summary>Which verbs ask for a fresh proof of who acts (CJIS IA-11): what issues and destroys. What gives away asks at the one door out, by Release.</summary>
public class FreshProofTests
{
    private static readonly string[] Sensitive = ["Approve", "GivePosting", "KeepAccount", "KeepAgreement", "KeepLink", "KeepProvider", "Purge", "SignAgreement", "SignWeek"];

    [Fact]
    public void What_issues_and_destroys_has_no_other_door_to_write_by()
    {
        var verbs = House.Modules.SelectMany(House.Types).Where(type => Takes(type, typeof(IFreshWork))).ToList();

        Assert.Equal(Sensitive.Order(StringComparer.Ordinal), verbs.Select(type => type.Name).Order(StringComparer.Ordinal));
        Assert.Empty(verbs.Where(type => Takes(type, typeof(IWork))).Select(type => type.FullName));
    }

    private static bool Takes(Type type, Type door) =>
        type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Any(made => made.GetParameters().Any(parameter => parameter.ParameterType == door));
}
