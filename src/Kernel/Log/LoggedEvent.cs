namespace Tessera.Kernel.Log;

/// <summary>One event that the log knows (CJIS AU-2): which outcomes it can have, what kind of thing it is, and who must stand in its entries (AU-3).</summary>
/// <param name="Outcomes">done · refused (by a rule) · failed (it was tried) · not-found.</param>
/// <param name="Class">Of AU-2: sign-in, account, permission, read, write, release, delete, privileged, log, machine.</param>
/// <param name="Who">person: somebody signed in, with posting and session · gate: nobody is signed in yet · machine: a job of a center · either: person or machine.</param>
public sealed record LoggedEvent(string Kind, IReadOnlyList<string> Outcomes, string Class, string Who, string What);
