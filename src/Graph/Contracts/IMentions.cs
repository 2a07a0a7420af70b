using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Graph.Contracts;

/// <summary>The one way facts come into a record, inside the caller's transaction. Each call audits itself and tells the matcher.</summary>
public interface IMentions
{
    /// <summary>Facts of fields, of an imported row or of a hand: confirmed as they come, by whoever writes them. Onto the record's current version.</summary>
    Task AddAsync(TesseraDb db, Record record, IReadOnlyList<NewMention> mentions, MentionSource source = MentionSource.Field, CancellationToken cancel = default);

    /// <summary>The same for several records, with no more questions to the database than one takes.</summary>
    Task AddAllAsync(TesseraDb db, IReadOnlyList<(Record Record, IReadOnlyList<NewMention> Mentions)> named, MentionSource source = MentionSource.Field, CancellationToken cancel = default);

    /// <summary>Proposes what the narrative scan finds in the body's text and no mention says yet; how many. Nothing is compared until a person confirms it.</summary>
    Task<int> ProposeAsync(TesseraDb db, Record record, string text, CancellationToken cancel = default);

    /// <summary>The same for several records; how many in all.</summary>
    Task<int> ProposeAllAsync(TesseraDb db, IReadOnlyList<(Record Record, string Text)> narratives, CancellationToken cancel = default);

    /// <summary>Null: no such mention for this reader.</summary>
    Task<MentionView?> ConfirmAsync(TesseraDb db, MentionId mention, MentionRole? role = null, MentionId? parent = null, Grade? grade = null, CancellationToken cancel = default);

    /// <summary>Says in which role it is named and how good it is. Null: no such mention for this reader.</summary>
    Task<MentionView?> DescribeAsync(TesseraDb db, MentionId mention, MentionRole? role = null, MentionId? parent = null, Grade? grade = null, CancellationToken cancel = default);

    /// <summary>Not meant, or wrong: it is kept as rejected and compared with nothing. Null: no such mention for this reader.</summary>
    Task<MentionView?> RejectAsync(TesseraDb db, MentionId mention, CancellationToken cancel = default);

    /// <summary>
    /// Carries the confirmed mentions of <paramref name="from"/>'s version to <paramref name="to"/>'s current version, with their origin:
    /// by promotion to a record that cites it, or to the record's own next version.
    /// </summary>
    Task CarryAsync(TesseraDb db, Record from, int version, Record to, CancellationToken cancel = default);

    /// <summary>
    /// Takes a passage out of what a version that is not issued names: what held it is rejected, and the same without it stands in its place,
    /// with its origin, links and grade. The caller has asked who may; the database asks again.
    /// </summary>
    Task StrikeAsync(TesseraDb db, Record record, string passage, CancellationToken cancel = default);

    /// <summary>What the newest version this reader may see names, in the order it was named; rejected ones left out.</summary>
    Task<IReadOnlyList<MentionView>> OfAsync(TesseraDb db, RecordId record, CancellationToken cancel = default);
}
