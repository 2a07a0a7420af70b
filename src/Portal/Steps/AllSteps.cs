namespace Tessera.Portal.Steps;

/// <summary>The pages of the form in their order.</summary>
internal static class AllSteps
{
    public static IReadOnlyList<IStep> List { get; } =
        [new WhatStep(), new WhenStep(), new WhereStep(), new WhoStep(), new VehiclesStep(), new ThreatStep(), new FilesStep(), new YouStep(), new ReviewStep()];

    public static IStep First => List[0];

    public static IStep Last => List[^1];

    public static IStep? Named(string? name) => List.FirstOrDefault(step => step.Name == name);

    public static IStep After(IStep step) => List[Math.Min(IndexOf(step) + 1, List.Count - 1)];

    public static IStep Before(IStep step) => List[Math.Max(IndexOf(step) - 1, 0)];

    public static int IndexOf(IStep step) => List.Select((each, at) => (each, at)).First(pair => pair.each.Name == step.Name).at;
}
