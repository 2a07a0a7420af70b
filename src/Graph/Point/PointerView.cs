using Tessera.Kernel.Ids;

namespace Tessera.Graph.Point;

/// <summary>One asking from a record, and what came of it: who holds something, whom to ask, on which kinds of key; numbers where the stream is visible. Nothing else.</summary>
public sealed record PointerView(DateTimeOffset At, string By, string Purpose, IReadOnlyList<HolderView> Holders);

public sealed record HolderView(AgencyId Center, string Name, string Contact, IReadOnlyList<string> Kinds, IReadOnlyList<string> Numbers);
