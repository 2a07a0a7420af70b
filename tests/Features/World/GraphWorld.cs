using Tessera.Graph.Contracts;
using Tessera.Kernel.Connections;
using Tessera.Kernel.Ids;
using Tessera.Records.Contracts;
using Record = Tessera.Records.Contracts.Record;

namespace Tessera.Tests.Features.World;

/// <summary>A test's world whose records name things, with the matcher of the running workspace behind it.</summary>
public sealed class GraphWorld : IAsyncLifetime
{
    private readonly TestWorld _world;

    public GraphWorld() => _world = new();

    internal GraphWorld(TestWorld world) => _world = world;

    public TestWorld World => _world;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _world.InitializeAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    public async Task<(AgencyId Center, Member Analyst)> ACenterAsync()
    {
        var center = await _world.CenterAsync();
        return (center, await _world.StaffAsync(center, "write", "triage", "vet", "release", "purge"));
    }

    /// <summary>A record of the analyst's center that names these.</summary>
    public Task<Record> ARecordAsync(Member analyst, params NewMention[] names) => ARecordAsync(analyst, "Something seen", "Seen.", names);

    public Task<Record> ARecordAsync(Member analyst, string title, string text, params NewMention[] names) => _world.WorkAs(analyst).WriteAsync(async db =>
    {
        var record = await _world.Host.Get<IRecordWriter>().OpenAsync(db, new NewRecord { Kind = "test-note", Title = title, Body = new { Text = text }, Text = text, OccurredFrom = TimeProvider.System.GetUtcNow() }, Cancel);
        await _world.Host.Get<IMentions>().AddAsync(db, record, names, cancel: Cancel);
        return record;
    }, Cancel);

    public static NewMention APerson(string name, string? born = null, string? phone = null) => new()
    {
        Kind = MentionKind.Person,
        Attributes = new Dictionary<string, string?>(StringComparer.Ordinal) { [MentionAttributes.Full] = name, [MentionAttributes.Born] = born, [MentionAttributes.Phone] = phone },
    };

    public static NewMention APhone(string number) => A(MentionKind.Phone, MentionAttributes.Phone, number);

    public static NewMention A(MentionKind kind, string attribute, string value) =>
        new() { Kind = kind, Attributes = new Dictionary<string, string?>(StringComparer.Ordinal) { [attribute] = value } };

    public async Task<DotsView> DotsAsync(Member reader, RecordId record)
    {
        await MatchedAsync();
        return (await _world.WorkAs(reader).ReadAsync(db => _world.Host.Get<IDots>().OfAsync(db, record, Cancel), Cancel))!;
    }

    /// <summary>The sealer and the matcher of the workspace have come to the end of the log.</summary>
    public async Task MatchedAsync()
    {
        for (var waited = 0; waited < 800; waited++)
        {
            var unsealed = await _world.Database.ListAsync<long>(DatabaseRoles.Sealer, "select count(*) from log.queue");
            var behind = await _world.Database.ListAsync<long>(DatabaseRoles.Engine, "select coalesce((select max(position) from log.seal), 0) - coalesce((select position from log.follower where name = 'matcher'), 0)");
            if (unsealed[0] == 0 && behind[0] == 0) return;
            await Task.Delay(50, Cancel);
        }
        throw new TimeoutException("The matcher did not come to the end of the log in forty seconds.");
    }

    /// <summary>Gives the record's current version to a center, as the verb of release will.</summary>
    public Task GrantAsync(Record record, AgencyId recipient, PostingId by) => _world.Database.AsStewardAsync(
        "update records.version set issued_at = access.now(), issued_by = @by where record = @record and issued_at is null; insert into records.grants (id, record, from_version, recipient, purpose, given_by, given_at) values (gen_random_uuid(), @record, 1, @recipient, 'test', @by, access.now())",
        ("record", record.Id.Value), ("recipient", recipient.Value), ("by", by.Value));
}
