namespace Tessera.Kernel.Refusals;

/// <summary>A rule's no: a code for programs, a reason for people, the authority it stands on. Answered as 409 and audited.</summary>
public sealed record Refusal(string Code, string Reason, string Authority);
