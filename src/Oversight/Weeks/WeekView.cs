using Tessera.Oversight.Contracts;

namespace Tessera.Oversight.Weeks;

/// <summary>A week in the list.</summary>
public sealed record WeekLineView(DateOnly Monday, WeekState State, DateTimeOffset Ended, DateTimeOffset Due, string? SignedBy, DateTimeOffset? SignedAt);

/// <summary>How often an event had an outcome in the week, how often it usually has, and what stands out.</summary>
public sealed record WeekFigureView(string Kind, string Outcome, string What, int Count, int? Usual, string? StandsOut);

/// <summary>A week: its figures, and of a signed one who signed, what they found, and whether the log still says the same.</summary>
public sealed record WeekView(WeekLineView Line, IReadOnlyList<WeekFigureView> Figures, string Fingerprint, string? Found, bool LogSaysTheSame);
