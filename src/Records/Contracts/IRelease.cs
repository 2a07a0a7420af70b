using Tessera.Access.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;

namespace Tessera.Records.Contracts;

/// <summary>The one door out for records. No log, no release: the grant and its dissemination entry are one transaction (28 CFR 23.20(g)).</summary>
public interface IRelease
{
    /// <summary>The rule's no if this reader may not give this record away at all, for this purpose; asked again when it is given.</summary>
    Task<Refusal?> MayLeaveAsync(TesseraDb db, Record record, string purpose, CancellationToken cancel = default);

    /// <summary>Every agency but the owner, each with the rule's no if this record may not go there under these markings.</summary>
    Task<IReadOnlyList<RecipientView>> RecipientsAsync(
        TesseraDb db, Record record, IReadOnlyCollection<string> markings, CancellationToken cancel = default);

    /// <summary>All that is asked before giving, without giving: for what is given already and asked about again. A rule's no is thrown.</summary>
    Task CheckAsync(TesseraDb db, Record record, Giving giving, CancellationToken cancel = default);

    /// <summary>Gives the issued version. A rule's no is thrown.</summary>
    Task<GrantId> GiveAsync(TesseraDb db, Record record, Giving giving, CancellationToken cancel = default);

    /// <summary>Ends the recipient's sight at once and asks them to acknowledge the recall.</summary>
    Task WithdrawAsync(TesseraDb db, Record record, Grant grant, string why, CancellationToken cancel = default);
}

/// <summary>What is given to whom, and why they need it.</summary>
/// <param name="Purpose">A code of <see cref="Purposes"/>.</param>
/// <param name="NeedToKnow">Why this recipient needs it, in words; kept sealed with the record.</param>
/// <param name="Until">The last day of the center on which the recipient sees it; null: as long as the record lives.</param>
public sealed record Giving(AgencyId Recipient, string Purpose, string NeedToKnow, IReadOnlyList<string> Markings, DateOnly? Until = null);

/// <summary>An agency a record might go to, and on what ground, or why not.</summary>
/// <param name="Ground">"Agreement National Capital Region SAR sharing, until Aug 1, 2027", "Law enforcement we serve".</param>
public sealed record RecipientView(
    AgencyId Id, string Name, bool IsCenter, bool LawEnforcement, string? Ground, Refusal? Refusal, bool HasItAlready);
