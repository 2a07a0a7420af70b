namespace Tessera.Tasking.Contracts;

/// <summary>A button at the head of the desk. Each module adds its own: <c>services.AddSingleton(new DeskAction(…))</c>.</summary>
/// <param name="Title">A verb: "Log a call".</param>
/// <param name="Icon">A name listed in build/icons.txt.</param>
/// <param name="Key">"F2", "N".</param>
/// <param name="Order">From the left.</param>
/// <param name="Duty">Shown only to a reader whose posting holds it; null for all.</param>
public sealed record DeskAction(string Title, string Href, string Icon, string Key, int Order, string? Duty = null);
