using Tessera.Access.Contracts;
using Tessera.Kernel.Ui;

namespace Tessera.Access.KeepAccounts;

/// <summary>What duties and caveats mean, for who gives them.</summary>
internal static class DutyWords
{
    public static IReadOnlyList<Choice> Choices { get; } = [.. Duties.All.Select(duty => new Choice(duty, duty, Of(duty)))];

    public static IReadOnlyList<Choice> CaveatChoices { get; } = [.. Caveats.All.Select(caveat => new Choice(caveat, caveat, OfCaveat(caveat)))];

    private static string Of(string duty) => duty switch
    {
        Duties.Triage => "takes calls, reads tips, closes or hands them on",
        Duties.Write => "writes records",
        Duties.Vet => "decides determinations; needs the training",
        Duties.Approve => "approves what another wrote",
        Duties.Release => "gives records to others, takes them back",
        Duties.Supervise => "leads a shift",
        Duties.Privacy => "privacy officer",
        Duties.Purge => "destroys what must not be kept",
        Duties.Audit => "reads the log",
        Duties.Admin => "keeps accounts",
        Duties.Import => "brings files of records in",
        Duties.Answer => "answers asks for an agency",
        _ => "",
    };

    private static string OfCaveat(string caveat) => caveat switch
    {
        Caveats.LawEnforcement => "law-enforcement sensitive",
        Caveats.Part23 => "criminal intelligence, with current training",
        Caveats.Pcii => "protected critical infrastructure",
        Caveats.Ssi => "sensitive security",
        Caveats.Cji => "criminal justice",
        Caveats.Juvenile => "about juveniles",
        _ => "",
    };
}
