using Tessera.Kernel;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;

namespace Tessera.Records.Contracts;

/// <summary>What a module must say of each kind of record it writes. A kind that says less does not compile.</summary>
public interface IRecordKind
{
    /// <summary>The kind's name in the database, such as "tip".</summary>
    string Kind { get; }

    RecordStream Stream { get; }

    /// <summary>The letters in its number, such as TIP.</summary>
    string Prefix { get; }

    /// <summary>What people call one, such as "Tip".</summary>
    string Name { get; }

    /// <summary>May this record leave the center at all, by the law of its stream? Asked before every grant.</summary>
    Refusal? MayRelease(Record record);

    /// <summary>What the body says, as labelled lines in reading order, for the record page, print and export.</summary>
    IReadOnlyList<BodyLine> Lines(string bodyJson);

    /// <summary>Forgets what this module holds outside the database (memory, files). The database's part is a row of records.purge_step.</summary>
    Task ForgetAsync(Kernel.Ids.RecordId record, CancellationToken cancel);

    /// <summary>Where the record stands in its work, as people say it, such as "more facts needed".</summary>
    string Stands(Record record) => RecordStates.Said(record.State);

    /// <summary>Where the kind's own page is, or null for the plain record page.</summary>
    string? PageOf(Record record, Reader reader) => null;
}

/// <summary>A labelled line of a record's body. Long lines are paragraphs.</summary>
public sealed record BodyLine(string Label, string Text, bool Long = false);
