using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using Tessera.Kernel.Work;

namespace Tessera.Tests.Features.Matrix;

/// <summary>
/// Every page, form and endpoint × every role × how the record stands to the reader, against the running workspace and the real wall.
/// Broken authorisation is the dominant class of serious faults of our kind of system: here nothing is left out that a router knows.
/// </summary>
public sealed class MatrixTests(MatrixWorld made) : IClassFixture<MatrixWorld>
{
    private static readonly bool _whole = Environment.GetEnvironmentVariable("TESSERA_WHOLE") is "1";
    private readonly ConcurrentBag<string> _wrong = [];
    private readonly HashSet<MatrixRow> _done = [];
    private MatrixCaller _caller = null!;
    private int _cells;

    [Fact]
    public void Every_way_in_has_a_row_and_every_row_a_way_in()
    {
        var found = FoundPlaces.Routes(made.World.Host);
        var rows = MatrixTable.All.Where(row => row.Form is null).Select(row => row.Route).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(found.Except(rows));
        Assert.Empty(rows.Except(found));
    }

    [Fact]
    public void Every_form_has_a_row_and_every_row_a_form()
    {
        var rows = MatrixTable.All.Select(row => row.Form).OfType<string>().ToHashSet(StringComparer.Ordinal);

        Assert.Empty(FoundPlaces.Forms().Except(rows));
        Assert.Empty(rows.Except(FoundPlaces.Forms()));
    }

    [Fact]
    public async Task Each_cell_answers_as_the_two_rules_say()
    {
        _caller = new(made.World.Host, new(await InquireAsync(), made.Anchor, made.OtherPolice));
        foreach (var relation in made.Relations)
        {
            if (relation.Name is "pointable") await OpenToPointersAsync();
            await LookAsync(relation);
        }

        await ShowAssetsAsync();
        await Console.Out.WriteLineAsync($"{_cells} cells");
        var never = MatrixTable.All.Where(row => !_done.Contains(row)).Select(row => $"Nobody was seen to do {row.Method} {row.Address}");
        Assert.True(_wrong.IsEmpty && !never.Any(), string.Join('\n', _wrong.Order(StringComparer.Ordinal).Take(60).Concat(never).Prepend($"{_wrong.Count} of {_cells} cells are wrong")));
    }

    /// <summary>
    /// Of a record that is not their own, the usual run takes those who hold the duties a row speaks of, one at a time and all together, and
    /// of those who are nobody the two that differ most; <c>./tessera test --whole --filter Matrix</c> takes every role.
    /// </summary>
    private static bool IsAskedFor(MatrixRow row, Relation relation, MatrixReader who)
    {
        if (_whole || who.Role is "all") return true;
        if (who.IsNobody) return who.Role is "nobody" or "over";
        if (relation.Name is "own" || (who.Role is "untrained" && row.Needs.Contains('+', StringComparison.Ordinal))) return true;
        var duties = row.Needs is "asked" ? ["answer", "triage"] : row.Needs.TrimEnd('?').Split(':')[^1].Split('+')[0].Split('/');
        return duties.Contains(who.Role) || (row.Needs is not "-" && who.Role is "none");
    }

    /// <summary>Whoever does it is out: one reader is there for nothing else.</summary>
    private static bool EndsASession(MatrixRow row) => row.Address is "/sign-out" or "/lock" or "/account#end-all";

    private async Task LookAsync(Relation relation)
    {
        var subjects = new Dictionary<string, Subject>(StringComparer.Ordinal);
        foreach (var kind in MatrixWorld.Kinds) subjects[kind] = await made.SubjectAsync(relation, kind);
        var cells = MatrixTable.All.Where(row => row.NamesARecord || relation.Name is "own" or "shared" or "served" or "foreign" or "other center")
            .SelectMany(row => relation.Readers.Where(who => IsAskedFor(row, relation, who) && (who.IsNobody || (who.Role is MatrixPeople.Leaving) == EndsASession(row))).Select(who => CellOf(row, who, subjects))).ToList();

        // First whatever must not change anything, and whatever only reads; then what is allowed, each on a record of its own where it is done for good.
        var (acts, rest) = (cells.Where(cell => !cell.Row.Reads && cell.Expected is MatrixRules.Done).ToList(), cells.Where(cell => cell.Row.Reads || cell.Expected is not MatrixRules.Done));
        await Parallel.ForEachAsync(rest, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (cell, _) => await AskAsync(relation, cell));
        foreach (var group in acts.GroupBy(cell => cell.Row)) await ActAsync(relation, group.Key, [.. group]);
    }

    private async Task ActAsync(Relation relation, MatrixRow row, IReadOnlyList<Cell> cells)
    {
        var subject = cells[0].Subject;
        foreach (var cell in cells)
        {
            var first = row.NamesARecord && relation.Name is "own" or "shared" && !_done.Contains(row);
            if (row.NamesARecord && (first || row.Done.EndsWith('*'))) subject = await made.SubjectAsync(relation, cell.Subject!.Kind);
            await AskAsync(relation, cell with { Subject = subject });
        }
    }

    /// <summary>What has no content is open to anybody, and has none.</summary>
    private async Task ShowAssetsAsync()
    {
        using var client = made.World.Host.ClientWith(null);
        foreach (var asset in FoundPlaces.Assets(made.World.Host))
        {
            using var answer = await client.GetAsync(asset);
            _cells++;
            if ((int)answer.StatusCode is not 200) _wrong.Add($"GET {asset}, nobody: {(int)answer.StatusCode}, not 200");
        }
    }

    private async Task AskAsync(Relation relation, Cell cell)
    {
        var (row, who) = (cell.Row, cell.Who);
        var (said, text) = await _caller.AskAsync(row, who, cell.Subject);
        Interlocked.Increment(ref _cells);
        if (!IsRight(cell, said)) _wrong.Add($"{row.Method} {row.Address}, {relation.Name}, {who.Role}: {said}, not {(cell.Expected is MatrixRules.Refused ? row.Refused : cell.Expected is MatrixRules.Done ? row.Done : cell.Expected)}");
        foreach (var word in SubjectFacts.Planted().Matches(text).Select(match => match.Value).Distinct().Where(word => !MayRead(cell, word)))
            _wrong.Add($"{row.Method} {row.Address}, {relation.Name}, {who.Role}: tells {word}");
    }

    private bool IsRight(Cell cell, string said)
    {
        var row = cell.Row;
        if (cell.Expected is MatrixRules.Refused) return row.Refused.Split('/').Contains(said);
        if (cell.Expected is not MatrixRules.Done) return said == cell.Expected;

        var isFirst = row.Done.TrimEnd('*').Split('/').Contains(said);
        lock (_done) isFirst = (isFirst && _done.Add(row)) || isFirst;
        // Whoever comes second may meet that it was done; never that it is not theirs to do.
        return isFirst || (!row.Reads && _done.Contains(row) && said is not ("403" or "500" or "404" or "415" or MatrixRules.SignIn) && (said is "400" || !row.Refused.Split('/').Contains(said)));
    }

    private bool MayRead(Cell cell, string word) => word.StartsWith("caller", StringComparison.Ordinal)
        ? cell.Expected is MatrixRules.Done && (cell.Row.Address.EndsWith("#open", StringComparison.Ordinal) || cell.Row.Address.EndsWith("=reporter}/open", StringComparison.Ordinal))
        : made.Make.Words.TryGetValue(word, out var subject) && subject.MayRead(word, cell.Reader, TimeProvider.System.GetUtcNow());

    private Cell CellOf(MatrixRow row, MatrixReader who, Dictionary<string, Subject> subjects)
    {
        var subject = row.NamesARecord ? subjects[row.Subject.Split('.')[0]] : null;
        var reader = who.Of(made.Signatures, MatrixWorld.Today);
        return new(row, who, reader, subject, MatrixRules.Of(row, who, reader, subject, made.Home, TimeProvider.System.GetUtcNow()));
    }

    private async Task<Guid> InquireAsync()
    {
        var all = made.Relations[0].Readers.First(reader => reader.Role is "all");
        var answer = await made.World.ClientOf(all.Member).PostAsJsonAsync("/api/search", new { words = "Ardley" });
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("inquiry").GetGuid();
    }

    private Task OpenToPointersAsync() => made.World.Database.AsStewardAsync(
        "insert into graph.pointable (id, owner, stream, level, readers, contact, opened_by, opened_at) select gen_random_uuid(), @owner, stream, case stream when 'IseSar' then 'visible' else 'pointable' end, 'law-enforcement', 'Watch desk', @by, access.now() from unnest(array['Sar', 'IseSar']) stream on conflict do nothing",
        ("owner", made.Home.Value), ("by", made.Make.Chief.Posting.Value));

    private sealed record Cell(MatrixRow Row, MatrixReader Who, Reader Reader, Subject? Subject, string Expected);
}
