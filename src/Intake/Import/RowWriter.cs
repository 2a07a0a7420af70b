using Microsoft.EntityFrameworkCore;
using Npgsql;
using Tessera.Graph.Contracts;
using Tessera.Intake.Import.Taking;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Intake.Import;

/// <summary>Writes rows as records with what they name. A batch is one transaction; one that fails is tried again row by row, so that a bad row costs only itself.</summary>
internal sealed class RowWriter(IWork work, IRecordWriter records, IMentions mentions, IRowKind kind, string source)
{
    /// <summary>What became of each row, in their order: null taken, empty known, else why it was refused.</summary>
    public async Task<IReadOnlyList<string?>> WriteAsync(IReadOnlyList<ImportedReport> rows, CancellationToken cancel)
    {
        try
        {
            return await WriteTogetherAsync(rows, cancel);
        }
        catch (Exception failed) when (failed is RefusedException or DbUpdateException && rows.Count > 1)
        {
            var outcomes = new List<string?>(rows.Count);
            foreach (var row in rows) outcomes.AddRange(await WriteAsync([row], cancel));
            return outcomes;
        }
        catch (RefusedException refused)
        {
            return [await IsKnownAsync(rows[0], cancel) ? "" : $"{refused.Refusal.Reason} ({refused.Refusal.Authority})"];
        }
        catch (DbUpdateException failed)
        {
            return [$"The database does not keep it ({(failed.InnerException as PostgresException)?.SqlState ?? "no code"})."];
        }
    }

    private async Task<IReadOnlyList<string?>> WriteTogetherAsync(IReadOnlyList<ImportedReport> rows, CancellationToken cancel) => await work.WriteAsync(async db =>
    {
        var known = await records.KnownSubmitKeysAsync(db, [.. rows.Select(row => row.Key)], cancel);
        var fresh = rows.Where(row => !known.Contains(row.Key)).ToList();
        var made = await records.OpenAllAsync(db, [.. fresh.Select(row => kind.RecordOf(row, source, db.Reader.TimeZone))], cancel);
        await mentions.AddAllAsync(db, [.. made.Zip(fresh, (record, row) => (record, RowMentions.Of(row)))], MentionSource.Import, cancel);
        await kind.PlaceAsync(db, made, cancel);
        db.Audit("import.batch", detail: new { rows = rows.Count, known = known.Count });
        return rows.Select(row => known.Contains(row.Key) ? "" : null).ToList();
    }, cancel);

    private Task<bool> IsKnownAsync(ImportedReport row, CancellationToken cancel) =>
        work.ReadAsync(async db => (await records.KnownSubmitKeysAsync(db, [row.Key], cancel)).Count > 0, cancel);
}
