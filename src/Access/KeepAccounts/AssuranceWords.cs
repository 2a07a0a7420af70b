using System.Globalization;
using Tessera.Access.Contracts;
using Tessera.Kernel.Ui;

namespace Tessera.Access.KeepAccounts;

/// <summary>What the kinds of <see cref="Assurance"/> are called on a screen.</summary>
internal static class AssuranceWords
{
    public static IReadOnlyList<Choice> Choices { get; } = [.. Assurance.All.Select(kind => new Choice(kind, Of(kind)))];

    public static string Of(string kind) => kind switch
    {
        Assurance.Proofing => "Identity proofing",
        Assurance.Screening => "Screening",
        Assurance.Agreement => "Yearly agreement",
        Assurance.Awareness => "Security awareness",
        _ => kind,
    };

    public static string Day(DateOnly day) => day.ToString("MMM d, yyyy", CultureInfo.GetCultureInfo("en-US"));
}
