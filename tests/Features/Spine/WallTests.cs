using Microsoft.EntityFrameworkCore;
using Npgsql;
using Tessera.Kernel.Connections;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;
using Tessera.Records.Contracts;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Features.Spine;

/// <summary>Two rules, in the database: may see, may act. Whoever did not enter sees nothing.</summary>
public sealed class WallTests(TestWorld world) : IClassFixture<TestWorld>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_reader_there_are_no_rows_and_no_error()
    {
        var (_, writer) = await ACenterAsync();
        await ARecordAsync(writer);

        Assert.Empty(await world.Database.ListAsync<Guid>(DatabaseRoles.App, "select id from records.record"));
        Assert.Empty(await world.Database.ListAsync<Guid>(DatabaseRoles.App, "select id from access.agency"));
    }

    /// <summary>CJIS Security Policy AC-6, least privilege.</summary>
    [Fact]
    public async Task Who_only_keeps_accounts_sees_no_record_and_with_another_duty_sees_them()
    {
        var (center, writer) = await ACenterAsync();
        var record = await ARecordAsync(writer);
        var (keeper, both) = (await world.StaffAsync(center, "admin"), await world.StaffAsync(center, "admin", "triage"));

        Assert.False(await world.WorkAs(keeper).ReadAsync(db => db.Records.AnyAsync(r => r.Id == record, Cancel), Cancel));
        Assert.True(await world.WorkAs(both).ReadAsync(db => db.Records.AnyAsync(r => r.Id == record, Cancel), Cancel));
    }

    [Fact]
    public async Task A_forged_reader_sees_nothing()
    {
        var (center, writer) = await ACenterAsync();
        await ARecordAsync(writer);

        var forged = $$"""{"posting":"{{writer.Posting}}","agency":"{{center}}","center":"{{center}}","duties":["write"],"caveats":[],"audience":["{{center}}"]}""";
        Assert.Empty(await world.Database.ListAsync<Guid>(
            DatabaseRoles.App,
            "select r.id from (select set_config('tessera.reader', @forged, false), set_config('tessera.stamp', repeat('0', 64), false)) s, lateral (select id from records.record offset 0) r",
            ("forged", forged)));
    }

    [Fact]
    public async Task A_stamp_is_worth_nothing_in_another_transaction()
    {
        var (_, writer) = await ACenterAsync();
        await ARecordAsync(writer);
        await using var connection = await world.Database.OpenAsync(DatabaseRoles.App);

        string payload, stamp;
        await using (var first = await connection.BeginTransactionAsync(Cancel))
        {
            await using var enter = new NpgsqlCommand("select access.enter($1, true); ", connection, first) { Parameters = { new() { Value = writer.Secret } } };
            await enter.ExecuteNonQueryAsync(Cancel);
            await using var read = new NpgsqlCommand("select current_setting('tessera.reader'), current_setting('tessera.stamp')", connection, first);
            await using var row = await read.ExecuteReaderAsync(Cancel);
            await row.ReadAsync(Cancel);
            (payload, stamp) = (row.GetString(0), row.GetString(1));
        }

        await using var second = await connection.BeginTransactionAsync(Cancel);
        await using var replay = new NpgsqlCommand("select set_config('tessera.reader', $1, true), set_config('tessera.stamp', $2, true)", connection, second) { Parameters = { new() { Value = payload }, new() { Value = stamp } } };
        await replay.ExecuteNonQueryAsync(Cancel);
        await using var count = new NpgsqlCommand("select count(*) from records.record", connection, second);
        Assert.Equal(0L, await count.ExecuteScalarAsync(Cancel));
    }

    [Fact]
    public async Task The_application_cannot_read_sessions_keys_or_accounts()
    {
        foreach (var table in (string[])["access.session", "access.stamp_key", "access.data_key", "identity.account", "log.queue", "log.head"])
        {
            var error = await Assert.ThrowsAsync<PostgresException>(() => world.Database.ListAsync<int>(DatabaseRoles.App, $"select 1 from {table}"));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, error.SqlState);
        }
    }

    [Fact]
    public async Task Another_center_sees_nothing_until_it_is_given_and_nothing_after_it_is_withdrawn()
    {
        var (_, writer) = await ACenterAsync();
        var (other, stranger) = await ACenterAsync();
        var record = await ARecordAsync(writer, issue: true);

        Assert.False(await SeesAsync(stranger, record));

        var grant = await GiveAsync(writer, record, other);
        Assert.True(await SeesAsync(stranger, record));

        await world.WorkAs(writer).WriteAsync(async db =>
        {
            var row = await db.Grants.FirstAsync(g => g.Id == grant, Cancel);
            row.WithdrawnAt = DateTimeOffset.UnixEpoch;
            return row;
        }, Cancel);
        Assert.False(await SeesAsync(stranger, record));
    }

    [Fact]
    public async Task A_recipient_writes_nothing_into_a_foreign_record()
    {
        var (_, writer) = await ACenterAsync();
        var (other, stranger) = await ACenterAsync();
        var record = await ARecordAsync(writer, issue: true);
        await GiveAsync(writer, record, other);

        await Assert.ThrowsAnyAsync<Exception>(() => world.WorkAs(stranger).WriteAsync(async db =>
        {
            var row = await db.Records.FirstAsync(r => r.Id == record, Cancel);
            row.Title = "Changed by a recipient";
            return row;
        }, Cancel));
        await Assert.ThrowsAsync<NotVisibleException>(() => world.WorkAs(stranger).WriteAsync(db =>
        {
            db.Add(new RecordPart { Record = record, Version = 1, Name = "note", Content = "{}", Text = "Written by a recipient" });
            return Task.FromResult("written");
        }, Cancel));

        Assert.Equal("A note", await world.WorkAs(writer).ReadAsync(db => db.Records.Where(r => r.Id == record).Select(r => r.Title).FirstAsync(Cancel), Cancel));
    }

    [Fact]
    public async Task A_recipient_sees_the_issued_version_and_not_the_one_being_written()
    {
        var (_, writer) = await ACenterAsync();
        var (other, stranger) = await ACenterAsync();
        var record = await ARecordAsync(writer, issue: true);
        await GiveAsync(writer, record, other);

        await world.WorkAs(writer).WriteAsync(async db =>
        {
            var row = await db.Records.FirstAsync(r => r.Id == record, Cancel);
            await Writer.ReviseAsync(db, row, new { note = "second" }, "second draft", Cancel);
            return row;
        }, Cancel);

        Assert.Equal([1], await VersionsSeenAsync(stranger, record));
        Assert.Equal([1, 2], await VersionsSeenAsync(writer, record));
    }

    [Fact]
    public async Task The_reporter_never_travels()
    {
        var (_, writer) = await ACenterAsync();
        var (other, stranger) = await ACenterAsync();
        var record = await ARecordAsync(writer, issue: true, reporter: "A neighbor");
        await GiveAsync(writer, record, other);

        Assert.Equal(["body"], await PartsSeenAsync(stranger, record));
        Assert.Equal(["body", "reporter"], await PartsSeenAsync(writer, record));
    }

    [Fact]
    public async Task A_caveat_not_held_closes_the_record()
    {
        var center = await world.CenterAsync();
        var with = await world.MemberAsync(center, center, ["write"], caveats: ["les", "part23"]);
        var without = await world.MemberAsync(center, center, ["write"], caveats: ["les"]);
        var untrained = await world.MemberAsync(center, center, ["write"], training: [], caveats: ["les", "part23"]);
        var record = await ARecordAsync(with, caveats: ["part23"]);

        Assert.True(await SeesAsync(with, record));
        Assert.False(await SeesAsync(without, record));
        Assert.False(await SeesAsync(untrained, record)); // 28 CFR 23.20(c): training is asked at each entry
    }

    [Fact]
    public async Task Sight_ends_with_the_session_the_posting_and_idleness()
    {
        var (_, writer) = await ACenterAsync();
        var record = await ARecordAsync(writer);
        Assert.True(await SeesAsync(writer, record));

        await world.Database.AsStewardAsync("update access.posting set to_day = '2020-02-01' where id = @id", ("id", writer.Posting.Value));
        await Assert.ThrowsAsync<NoReaderException>(() => SeesAsync(writer, record));
    }

    private IRecordWriter Writer => world.Host.Get<IRecordWriter>();

    private async Task<(AgencyId Center, Member Writer)> ACenterAsync()
    {
        var center = await world.CenterAsync();
        return (center, await world.StaffAsync(center, "write", "approve", "release"));
    }

    private Task<RecordId> ARecordAsync(Member by, bool issue = false, string? reporter = null, string[]? caveats = null) =>
        world.WorkAs(by).WriteAsync(async db =>
        {
            var record = await Writer.OpenAsync(db, new NewRecord { Kind = "test-note", Title = "A note", Body = new { note = "first" }, Text = "first draft", Reporter = reporter, Caveats = caveats ?? [] }, Cancel);
            if (issue) await Writer.IssueAsync(db, record, Cancel);
            return record.Id;
        }, Cancel);

    private Task<GrantId> GiveAsync(Member by, RecordId record, AgencyId to) => world.WorkAs(by).WriteAsync(db =>
    {
        var grant = new Grant { Id = GrantId.New(), Record = record, FromVersion = 1, ToVersion = 1, Recipient = to, Purpose = "INVESTIGATION", GivenBy = by.Posting, GivenAt = DateTimeOffset.UnixEpoch };
        db.Add(grant);
        return Task.FromResult(grant.Id);
    }, Cancel);

    private Task<bool> SeesAsync(Member member, RecordId record) => world.WorkAs(member).ReadAsync(db => db.Records.AnyAsync(r => r.Id == record, Cancel), Cancel);

    private Task<List<int>> VersionsSeenAsync(Member member, RecordId record) =>
        world.WorkAs(member).ReadAsync(db => db.Versions.Where(v => v.Record == record).OrderBy(v => v.Version).Select(v => v.Version).ToListAsync(Cancel), Cancel);

    private Task<List<string>> PartsSeenAsync(Member member, RecordId record) =>
        world.WorkAs(member).ReadAsync(db => db.Parts.Where(p => p.Record == record).OrderBy(p => p.Name).Select(p => p.Name).ToListAsync(Cancel), Cancel);
}
