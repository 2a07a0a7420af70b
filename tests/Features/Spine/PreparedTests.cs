using Microsoft.EntityFrameworkCore;
using Npgsql;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Features.Spine;

/// <summary>A statement that the database refused once works for whoever says it next, on the same connection: prepared statements are forgotten with the failure.</summary>
public sealed class PreparedTests(TestWorld world) : IClassFixture<TestWorld>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_statement_that_failed_while_it_was_prepared_answers_its_rows_the_next_time()
    {
        var work = world.WorkAs(await world.StaffAsync(await world.CenterAsync(), "write"));
        for (var time = 0; time < 4; time++)
        {
            await Assert.ThrowsAnyAsync<PostgresException>(() => work.ReadAsync(db => NumberAsync(db.Database.SqlQuery<int>($"select {"no"}::text::int as \"Value\"")), Cancel));
            await Assert.ThrowsAnyAsync<PostgresException>(() => work.WriteAsync(db => NumberAsync(db.Database.SqlQuery<int>($"select {"no"}::text::int + 0 as \"Value\"")), Cancel));
        }

        Assert.Equal(7, await work.ReadAsync(db => NumberAsync(db.Database.SqlQuery<int>($"select {"7"}::text::int as \"Value\"")), Cancel));
        Assert.Equal(8, await work.WriteAsync(db => NumberAsync(db.Database.SqlQuery<int>($"select {"8"}::text::int + 0 as \"Value\"")), Cancel));
    }

    private static async Task<int> NumberAsync(IQueryable<int> asked) => (await asked.ToListAsync(Cancel))[0];
}
