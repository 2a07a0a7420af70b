using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Tessera.Kernel.Connections;
using Tessera.Kernel.Ids;
using Tessera.Records.Contracts;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Features.Matrix;

/// <summary>Plants what no verb makes (an internal part, a term that is over, a version that was superseded), and reads a subject's facts for the pure rules.</summary>
internal static partial class SubjectFacts
{
    public static Task PlantInnerAsync(TestWorld world, Subject subject, string word) => world.Database.AsStewardAsync(
        """
        insert into records.part (record, version, name, content, text, audience)
        select record, max(version), 'internal', jsonb_build_object('note', @word), @word, '{}' from records.version where record = @record group by record
        """, ("record", subject.Id.Value), ("word", word));

    /// <summary>What a kind's own verbs would never let out: the wall must keep it all the same, by the grant alone.</summary>
    public static Task GiveAsync(TestWorld world, Subject subject, AgencyId recipient, PostingId by) => world.Database.AsStewardAsync(
        """
        update records.version set issued_at = access.now(), issued_by = @by where record = @record and issued_at is null;
        insert into records.grants (id, record, from_version, to_version, recipient, purpose, given_by, given_at)
        select gen_random_uuid(), @record, current_version, current_version, @recipient, 'INVESTIGATION', @by, access.now() from records.record where id = @record
        """, ("record", subject.Id.Value), ("recipient", recipient.Value), ("by", by.Value));

    public static async Task ExpireAsync(TestWorld world, Subject subject)
    {
        await world.Database.AsStewardAsync("update records.grants set until = access.now() - interval '1 hour' where record = @record", ("record", subject.Id.Value));
        await world.Database.RunAsync(DatabaseRoles.Jobs, "select records.end_terms()");
    }

    public static Task WithdrawAsync(TestWorld world, Subject subject) =>
        world.Database.AsStewardAsync("update records.grants set withdrawn_at = access.now() where record = @record and withdrawn_at is null", ("record", subject.Id.Value));

    /// <summary>The next version, issued, with other words; what was given is the one before.</summary>
    public static Task SupersedeAsync(TestWorld world, Subject subject) => world.Database.AsStewardAsync(
        """
        insert into records.version (record, version, made_by, made_at, audience, issued_at, issued_by)
        select record, version + 1, made_by, made_at, '{}', access.now(), made_by from records.version where record = @record order by version desc limit 1;
        insert into records.part (record, version, name, content, text, audience)
        select record, version + 1, name, replace(content::text, 'bodyzq', 'laterzq')::jsonb, replace(text, 'bodyzq', 'laterzq'), '{}'
        from records.part where record = @record and sealed is null and version = (select current_version from records.record where id = @record);
        update records.record set current_version = current_version + 1 where id = @record
        """, ("record", subject.Id.Value));

    /// <summary>A file whose clean copy stands already, in one transaction: no job is waited for.</summary>
    public static async Task<Guid> AttachAsync(TestWorld world, Member by, RecordId id) => (await world.WorkAs(by).WriteAsync<Guid?>(async db =>
    {
        var (store, rows, file) = (world.Host.Get<IFileStore>(), world.Host.Get<IRecordFiles>(), new FileId(Guid.CreateVersion7()));
        var record = await db.Records.FirstAsync(r => r.Id == id);
        var stored = await store.KeepAsync(id, file, into => into.WriteAsync(Encoding.UTF8.GetBytes("what was sent")).AsTask());
        await rows.AddAsync(db, record, 1, file, stored, "gate.txt", "text/plain");
        await db.SaveChangesAsync();
        var size = await store.KeepCopyAsync(await db.Files.FirstAsync(f => f.Id == file), new MemoryStream(Encoding.UTF8.GetBytes("what people see")));
        await rows.CopiedAsync(db, file, "text/plain", size, whyRefused: null);
        return file.Value;
    }))!.Value;

    public static async Task ReadAsync(TestWorld world, Subject subject)
    {
        await using var connection = await world.Database.OpenAsync(DatabaseRoles.Owner);
        await using (var role = new NpgsqlCommand($"set role {DatabaseRoles.Steward}", connection)) await role.ExecuteNonQueryAsync();
        await using var read = new NpgsqlCommand(
            """
            select owner, author, state, caveats, number from records.record where id = $1;
            select version, issued_at from records.version where record = $1;
            select id, recipient, party, from_version, to_version, until, withdrawn_at from records.grants where record = $1 order by given_at;
            select version, name, coalesce(content::text, '') || text from records.part where record = $1 and sealed is null
            """.Replace("$1", $"'{subject.Id}'", StringComparison.Ordinal), connection);
        await using var rows = await read.ExecuteReaderAsync();
        await rows.ReadAsync();
        subject.Number = rows.GetString(4);
        subject.Record = new() { Id = subject.Id, Owner = new(rows.GetGuid(0)), Author = new(rows.GetGuid(1)), State = StateOf(rows.GetString(2)), Caveats = rows.GetFieldValue<string[]>(3) };
        subject.Versions = await ListAsync(rows, row => new RecordVersion { Record = subject.Id, Version = row.GetInt32(0), IssuedAt = At(row, 1) });
        subject.Grants = await ListAsync(rows, row => new Grant
        {
            Id = new(row.GetGuid(0)), Record = subject.Id, Recipient = new(row.GetGuid(1)), Party = row.IsDBNull(2) ? null : new(row.GetGuid(2)),
            FromVersion = row.GetInt32(3), ToVersion = row.IsDBNull(4) ? null : row.GetInt32(4), Until = At(row, 5), WithdrawnAt = At(row, 6),
        });
        subject.Words = [.. (await ListAsync(rows, row => (Version: row.GetInt32(0), Part: row.GetString(1), Text: row.GetString(2))))
            .SelectMany(part => Planted().Matches(part.Text).Select(word => (word.Value, part.Version, part.Part))).Distinct()];
        if (subject.Grants.FirstOrDefault(grant => grant.Recipient == subject.AskedAgency) is { } given) subject.Grant = given.Id.Value;
    }

    /// <summary>The words that stand nowhere but in the part they were planted in.</summary>
    [GeneratedRegex("(body|inner|later|caller)zq[0-9a-f]{6}", RegexOptions.ExplicitCapture, 1000)]
    public static partial Regex Planted();

    private static async Task<List<T>> ListAsync<T>(NpgsqlDataReader rows, Func<NpgsqlDataReader, T> read)
    {
        var list = new List<T>();
        await rows.NextResultAsync();
        while (await rows.ReadAsync()) list.Add(read(rows));
        return list;
    }

    private static RecordState StateOf(string word) => Enum.Parse<RecordState>(string.Concat(word.Split('-').Select(part => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(part))));

    private static DateTimeOffset? At(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateTimeOffset>(column);
}
