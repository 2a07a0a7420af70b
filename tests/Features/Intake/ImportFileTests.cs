using System.Text;
using Microsoft.EntityFrameworkCore;
using Tessera.Graph.Contracts;
using Tessera.Intake.Contracts;
using Tessera.Intake.Import;
using Tessera.Intake.Import.Mapping;
using Tessera.Kernel.Ids;
using Tessera.Records.Contracts;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Features.Intake;

/// <summary>Rows of a file become records of one center, each once.</summary>
public sealed class ImportFileTests(TestWorld world) : IClassFixture<TestWorld>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private const string Map = """
        {
          "source": "test", "id": "id", "occurred": { "date": "date", "order": "mdy" }, "narrative": "text", "place": { "city": "city", "state": "state" },
          "mentions": [{ "kind": "person", "fields": { "name": "who", "phone": "phone" } }], "attributes": { "beat": "beat" }
        }
        """;

    private const string Rows = """
        id,date,text,city,state,who,phone,beat
        1,11/3/2014 2355,"A long story, told twice",Miami,FL,Orla Fennick,(703) 555-0144,0042
        2,13/13/2014,No such day,Miami,FL,,,
        3,11/4/2014,Second,Teeterboro,NJ,,,
        """;

    [Fact]
    public async Task Rows_are_taken_once_and_those_that_are_not_are_told()
    {
        var center = await CenterAsync();
        var report = new StringWriter();

        var first = await ImportAsync(center, Rows, report);
        var second = await ImportAsync(center, Rows + "\n4,11/5/2014,Third,Miami,FL,,,\n");

        Assert.Equal(new ImportCount { Taken = 2, WithNotes = 1, Refused = 1 }, first);
        Assert.Equal(new ImportCount { Taken = 1, Known = 2, Refused = 1 }, second);
        Assert.Equal("row,line,column,value,why not taken\r\n3,,\"date\",\"13/13/2014\",\"“13/13/2014” is no day of the calendar.\"\r\n", report.ToString());
    }

    [Fact]
    public async Task A_record_says_what_its_row_says_and_names_whom_it_names()
    {
        var center = await CenterAsync();
        await ImportAsync(center, Rows);
        var analyst = await world.StaffAsync(center, "write");

        var (record, mentions, lines) = await world.WorkAs(analyst).ReadAsync(async db =>
        {
            var record = await db.Records.SingleAsync(r => r.Title == "A long story, told twice", Cancel);
            var body = await db.Parts.SingleAsync(part => part.Record == record.Id && part.Name == RecordPart.Body, Cancel);
            return (record, await world.Host.Get<IMentions>().OfAsync(db, record.Id, Cancel), world.Host.Get<RecordKinds>().Of(record.Kind).Lines(body.Content!));
        }, Cancel);

        Assert.Equal((RecordState.Issued, 1), (record.State, record.IssuedVersion));
        Assert.Equal(new DateTimeOffset(2014, 11, 4, 4, 55, 0, TimeSpan.Zero), record.OccurredFrom);
        Assert.Equal([MentionKind.Person, MentionKind.Place], mentions.Select(mention => mention.Kind).Order());
        Assert.All(mentions, mention => Assert.Equal((MentionSource.Import, MentionState.Confirmed), (mention.Source, mention.State)));
        Assert.Contains(new BodyLine("Where, as found", "Miami, Florida (city center, ±29 km)"), lines);
        Assert.Contains(new BodyLine("beat", "0042"), lines);
        Assert.Contains(new BodyLine("Source", "test, row 2"), lines);
    }

    [Fact]
    public async Task A_tip_of_a_file_waits_on_the_desk()
    {
        var center = await CenterAsync();
        await ImportAsync(center, "text,city,state\nA stranger at the gate,Miami,FL\n", map: """{ "source": "partner", "kind": "tip", "narrative": "text", "place": { "city": "city", "state": "state" } }""");
        var watch = await world.StaffAsync(center, "triage");

        var page = await world.ClientOf(watch).GetStringAsync("/tips", Cancel);

        Assert.Contains("A stranger at the gate", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_center_sees_nothing_of_it_and_may_take_the_same_file()
    {
        var (center, other) = (await CenterAsync(), await CenterAsync());
        await ImportAsync(center, Rows);
        var stranger = await world.StaffAsync(other, "write");

        Assert.Equal(0, await CountAsync(stranger));
        Assert.Equal(2, (await ImportAsync(other, Rows)).Taken);
        Assert.Equal(2, await CountAsync(stranger));
    }

    [Fact]
    public async Task What_is_cut_off_leaves_whole_rows_and_the_next_run_goes_on()
    {
        var center = await CenterAsync();
        var many = "id,text\n" + string.Concat(Enumerable.Range(1, 350).Select(id => $"{id},Story {id}\n"));
        const string map = """{ "source": "many", "id": "id", "narrative": "text" }""";
        using var cut = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ImportAsync(center, many, map: map, progress: progress =>
        {
            if (progress.Count.Taken >= 200) cut.Cancel();
        }, cut: cut));
        var rest = await ImportAsync(center, many, map: map);

        Assert.Equal((200, 150), (rest.Known, rest.Taken));
        Assert.Equal(350, await CountAsync(await world.StaffAsync(center, "write")));
    }

    [Fact]
    public async Task A_map_that_does_not_fit_writes_nothing()
    {
        var center = await CenterAsync();

        var stopped = await Assert.ThrowsAnyAsync<ImportStoppedException>(() => ImportAsync(center, "a,b\n1,2\n"));

        Assert.Contains("narrative: the file has no column “text”", stopped.Message, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(await world.StaffAsync(center, "write")));
    }

    [Fact]
    public void Every_kind_a_map_may_name_can_be_written() =>
        Assert.Equal(RowKinds.All.Order(), world.Host.Get<IEnumerable<IRowKind>>().Select(kind => kind.Kind).Order());

    private async Task<ImportCount> ImportAsync(
        AgencyId center, string rows, TextWriter? report = null, string map = Map, Action<ImportProgress>? progress = null, CancellationTokenSource? cut = null)
    {
        var file = new MemoryStream(Encoding.UTF8.GetBytes(rows));
        return await world.Host.Get<IFileImport>().RunAsync(new(file, map, center) { Report = report, Progress = progress }, cut?.Token ?? Cancel);
    }

    private async Task<AgencyId> CenterAsync()
    {
        var center = await world.CenterAsync();
        await world.MachineAsync(center, ImportOrder.Machine, "import");
        return center;
    }

    private Task<int> CountAsync(Member member) => world.WorkAs(member).ReadAsync(db => db.Records.CountAsync(record => record.Kind == "open-source", Cancel), Cancel);
}
