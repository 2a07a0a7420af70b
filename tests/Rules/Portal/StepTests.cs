using System.Reflection;
using Tessera.Kernel.Reporting;
using Tessera.Portal.Speech;
using Tessera.Portal.Steps;

namespace Tessera.Tests.Rules.Portal;

/// <summary>Regulation 7.1.</summary>
public class StepTests
{
    [Fact]
    public void Only_what_happened_must_be_told() =>
        Assert.Equal(["what"], AllSteps.List.SelectMany(step => step.Check(new()).Select(_ => step.Name)));

    [Theory]
    [InlineData(19, false)]
    [InlineData(20, true)]
    [InlineData(10_000, true)]
    [InlineData(10_001, false)]
    public void The_narrative_has_20_to_10000_characters(int length, bool fits) =>
        Assert.Equal(fits, !new WhatStep().Check(new() { What = new('a', length) }).Any());

    [Theory]
    [InlineData("2026-11-22", null, null, null)]
    [InlineData("2036-01-01", "18:30", null, null)]
    [InlineData("yesterday", null, null, "when.date")]
    [InlineData(null, "18:30", null, "when.date")]
    [InlineData("2026-11-22", "half past", null, "when.time")]
    [InlineData("2026-11-22", null, "2026-11-21", "when.until-date")]
    [InlineData("2026-11-22", "18:30:15", null, null)]
    [InlineData("9999-12-31", null, null, "when.date")]
    [InlineData("0001-01-01", null, null, "when.date")]
    [InlineData(null, null, "9999-12-31", "when.until-date")]
    public void A_time_is_a_time_and_may_lie_ahead(string? date, string? time, string? until, string? wrong) =>
        Assert.Equal(wrong, new WhenStep().Check(new() { When = new() { Date = date, Time = time, UntilDate = until } }).FirstOrDefault()?.Field);

    [Fact]
    public void Who_wants_to_be_reached_says_how() =>
        Assert.Equal(["you.phone"], new YouStep().Check(new() { By = new() { Named = true, Name = "Dana Rivers", MayContact = true } }).Select(error => error.Field));

    [Fact]
    public void Who_stays_anonymous_is_asked_nothing() =>
        Assert.Empty(new YouStep().Check(new() { By = new() { Named = false, Email = "not an address" } }));

    [Fact]
    public void The_choices_of_the_pages_are_the_codes_of_the_report()
    {
        Same(ReportCodes.Category.Keys, WhatText.CategoryChoices);
        Same(ReportCodes.Happening.Keys, WhatText.HappeningChoices);
        Same(ReportCodes.HowKnown.Keys, WhatText.HowKnownChoices);
        Same(ReportCodes.YesNo.Keys, ThreatText.YesNo);
        Same(ReportCodes.Vehicle.Keys, VehiclesText.Kinds);
    }

    [Fact]
    public void Everything_is_said_in_both_languages_with_the_same_values()
    {
        var said = typeof(Words).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(Words))
            .Select(field => (Name: $"{field.DeclaringType!.Name}.{field.Name}", Words: (Words)field.GetValue(null)!))
            .ToList();

        Assert.True(said.Count > 100);
        Assert.All(said, each =>
        {
            Assert.False(string.IsNullOrWhiteSpace(each.Words.En) || string.IsNullOrWhiteSpace(each.Words.Es), each.Name);
            Assert.Equal(Holes(each.Words.En), Holes(each.Words.Es));
        });
    }

    private static IEnumerable<char> Holes(string text) => text.Where((sign, at) => at > 0 && text[at - 1] == '{').Order();

    private static void Same(IEnumerable<string> codes, IReadOnlyList<Choice> choices) =>
        Assert.Equal(codes.Order(StringComparer.Ordinal), choices.Select(choice => choice.Code).Order(StringComparer.Ordinal));
}
