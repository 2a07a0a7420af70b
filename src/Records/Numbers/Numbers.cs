using System.Collections.Concurrent;
using System.Globalization;
using Npgsql;
using Tessera.Kernel.Connections;
using Tessera.Kernel.Work;

namespace Tessera.Records.Numbers;

/// <summary>Gives numbers from blocks, so that nobody waits for another's commit. A restart leaves a gap, and that is meant.</summary>
internal sealed class Numbers(TesseraConnections connections, TimeProvider clock) : IAsyncDisposable
{
    private const int BlockSize = 100;
    private readonly NpgsqlDataSource _app = NpgsqlDataSource.Create(connections.ForRole(DatabaseRoles.App));
    private readonly ConcurrentDictionary<(Guid Center, string Prefix, int Year), Block> _blocks = new();

    public async Task<string> NextAsync(Reader reader, string prefix, CancellationToken cancel)
    {
        var year = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(reader.TimeZone)).Year;
        var block = _blocks.GetOrAdd((reader.Center.Value, prefix, year), _ => new Block());
        var serial = await block.NextAsync(() => TakeAsync(reader.Center.Value, prefix, year, cancel), cancel);
        return string.Create(CultureInfo.InvariantCulture, $"{reader.CenterCode}-{prefix}-{year}-{serial:0000}");
    }

    public ValueTask DisposeAsync()
    {
        foreach (var block in _blocks.Values) block.Dispose();
        return _app.DisposeAsync();
    }

    private async Task<int> TakeAsync(Guid center, string prefix, int year, CancellationToken cancel)
    {
        await using var take = _app.CreateCommand("select records.take_numbers($1, $2, $3, $4)");
        foreach (var value in (object[])[center, prefix, year, BlockSize]) take.Parameters.Add(new() { Value = value });
        return (int)(await take.ExecuteScalarAsync(cancel))!;
    }

    private sealed class Block : IDisposable
    {
        private readonly SemaphoreSlim _one = new(1, 1);
        private int _next;
        private int _end;

        public async Task<int> NextAsync(Func<Task<int>> take, CancellationToken cancel)
        {
            await _one.WaitAsync(cancel);
            try
            {
                if (_next >= _end)
                {
                    _next = await take();
                    _end = _next + BlockSize;
                }

                return _next++;
            }
            finally
            {
                _one.Release();
            }
        }

        public void Dispose() => _one.Dispose();
    }
}
