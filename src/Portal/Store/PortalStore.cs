using System.Data;
using Npgsql;
using NpgsqlTypes;
using Tessera.Kernel.Reporting;
using Tessera.Portal.Speech;

namespace Tessera.Portal.Store;

/// <summary>The six functions that <c>tessera_portal</c> may execute; it may read no table (0500-portal.sql).</summary>
internal sealed class PortalStore(NpgsqlDataSource database)
{
    public async Task<Stored> SubmitAsync(SubmitKey key, byte[] fingerprint, Guid? flood, Language language, byte[] box, IReadOnlyList<ReportedFile> files, CancellationToken cancel)
    {
        await using var command = database.CreateCommand("select portal.submit($1, $2, $3, $4, $5, $6, $7, $8, $9)");
        Add(command, key.Hash, key.Receipt.Hash, fingerprint);
        command.Parameters.Add(new() { Value = (object?)flood ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid });
        Add(command, language.Code(), box);
        AddFiles(command, files);
        return await command.ExecuteScalarAsync(cancel) switch
        {
            "stored" => Stored.First,
            "again" => Stored.Again,
            _ => Stored.Changed,
        };
    }

    /// <summary>Empty: there is no such receipt.</summary>
    public async Task<IReadOnlyList<ReceiptEntry>> OpenAsync(Receipt receipt, CancellationToken cancel)
    {
        await using var command = database.CreateCommand("select at, code, message, from_center, copy, files from portal.open($1)");
        Add(command, receipt.Hash);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var entries = new List<ReceiptEntry>();
        while (await rows.ReadAsync(cancel))
        {
            entries.Add(new(
                await rows.GetFieldValueAsync<DateTimeOffset>("at", cancel),
                rows.IsDBNull("code") ? null : Enum.Parse<ReceiptPhrase>(rows.GetString("code"), ignoreCase: true),
                rows.IsDBNull("message") ? null : receipt.ReplyKey.Open(rows.GetFieldValue<byte[]>("copy"), rows.GetGuid("message")),
                !rows.IsDBNull("from_center") && rows.GetBoolean("from_center"),
                rows.IsDBNull("files") ? 0 : (int)rows.GetInt64("files")));
        }

        return entries;
    }

    /// <returns>False when there is no such receipt.</returns>
    public async Task<bool> SayAsync(Receipt receipt, byte[] keyHash, Guid message, byte[] box, byte[] copy, IReadOnlyList<ReportedFile> files, CancellationToken cancel)
    {
        await using var command = database.CreateCommand("select portal.say($1, $2, $3, $4, $5, $6, $7, $8)");
        Add(command, receipt.Hash, keyHash, message, box, copy);
        AddFiles(command, files);
        return await command.ExecuteScalarAsync(cancel) is true;
    }

    public async Task<IReadOnlyList<Guid>> StrayAsync(Guid[] files, CancellationToken cancel)
    {
        await using var command = database.CreateCommand("select portal.stray($1)");
        Add(command, files);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var stray = new List<Guid>();
        while (await rows.ReadAsync(cancel)) stray.Add(rows.GetGuid(0));
        return stray;
    }

    /// <summary>Whether a report could be stored now: the database answers and has its functions.</summary>
    public async Task<bool> IsReadyAsync(CancellationToken cancel)
    {
        try
        {
            return (await StrayAsync([], cancel)).Count == 0;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static void AddFiles(NpgsqlCommand command, IReadOnlyList<ReportedFile> files) => Add(
        command, files.Select(file => file.Id).ToArray(), files.Select(file => file.Size).ToArray(), files.Select(file => file.Sha256).ToArray());

    private static void Add(NpgsqlCommand command, params object[] values)
    {
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
    }
}

internal enum Stored
{
    First,
    Again,
    Changed,
}

/// <summary>What happened to a report, as its receipt may tell: a phrase the center chose, or a message of one side.</summary>
public sealed record ReceiptEntry(DateTimeOffset At, ReceiptPhrase? Phrase, string? Message, bool FromCenter, int Files);
