using System.Security.Cryptography;
using CsCheck;
using Tessera.Kernel.Sealing;

namespace Tessera.Tests.Rules.Kernel.Sealing;

public sealed class SealedFileTests : IDisposable
{
    private const int Chunk = SealCipher.ChunkSize;
    private const int SealedChunk = Chunk + SealCipher.TagSize;
    private readonly APair _pair = new();

    public void Dispose() => _pair.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Chunk - 1)]
    [InlineData(Chunk)]
    [InlineData(Chunk + 1)]
    [InlineData((3 * Chunk) + 77)]
    public async Task A_file_opens_to_the_same_bytes_length_and_hash(int length)
    {
        var plain = RandomNumberGenerator.GetBytes(length);

        var (box, said) = await SealAsync(plain);
        var (opened, found) = await OpenAsync(box);

        Assert.Equal(plain, opened);
        Assert.Equal((length, Convert.ToHexString(SHA256.HashData(plain))), (said.Length, Convert.ToHexString(said.Sha256)));
        Assert.Equal((said.Length, Convert.ToHexString(said.Sha256)), (found.Length, Convert.ToHexString(found.Sha256)));
    }

    [Fact]
    public async Task It_does_not_matter_in_what_pieces_the_stream_comes()
    {
        var plain = RandomNumberGenerator.GetBytes((2 * Chunk) + 5);
        using var box = new MemoryStream();

        await _pair.Sealing.SealAsync(new Trickle(plain), box, "file", TestContext.Current.CancellationToken);

        Assert.Equal(plain, (await OpenAsync(box.ToArray())).Plain);
    }

    [Fact]
    public async Task Chunks_cannot_be_swapped_repeated_left_out_or_cut_off()
    {
        var (box, _) = await SealAsync(RandomNumberGenerator.GetBytes(3 * Chunk));
        byte[] head = box[..SealHeader.Size], first = Part(box, 0), second = Part(box, 1), third = Part(box, 2);

        await BreaksAsync([.. head, .. second, .. first, .. third]);
        await BreaksAsync([.. head, .. first, .. first, .. third]);
        await BreaksAsync([.. head, .. first, .. third]);
        await BreaksAsync([.. head, .. first, .. second]);
        await BreaksAsync([.. head, .. first, .. second, .. third, .. third]);
        await BreaksAsync([.. head]);
        await BreaksAsync([]);
    }

    [Fact]
    public async Task A_chunk_of_another_file_does_not_fit()
    {
        var (one, _) = await SealAsync(RandomNumberGenerator.GetBytes(2 * Chunk));
        var (other, _) = await SealAsync(RandomNumberGenerator.GetBytes(2 * Chunk));

        await BreaksAsync([.. one[..SealHeader.Size], .. Part(one, 0), .. Part(other, 1)]);
    }

    [Fact]
    public async Task Any_cut_or_changed_bit_is_found() => await Gen.Select(Gen.Int[0, 3000], Gen.UInt, Gen.Bool).SampleAsync(async (length, where, cut) =>
    {
        var (box, _) = await SealAsync(RandomNumberGenerator.GetBytes(length));
        if (cut) box = box[..(int)(where % box.Length)];
        else box[where / 8 % box.Length] ^= (byte)(1 << (int)(where % 8));
        await BreaksAsync(box);
    }, iter: 200);

    private static byte[] Part(byte[] box, int number) => box[(SealHeader.Size + (number * SealedChunk))..Math.Min(box.Length, SealHeader.Size + ((number + 1) * SealedChunk))];

    private async Task<(byte[] Box, SealedStream Said)> SealAsync(byte[] plain)
    {
        using var box = new MemoryStream();
        return (await _pair.Sealing.SealAsync(new MemoryStream(plain), box, "file", default)) is var said ? (box.ToArray(), said) : default;
    }

    private async Task<(byte[] Plain, SealedStream Found)> OpenAsync(byte[] box)
    {
        using var plain = new MemoryStream();
        return (await _pair.Opening.OpenAsync(new MemoryStream(box), plain, "file", default)) is var found ? (plain.ToArray(), found) : default;
    }

    private async Task BreaksAsync(byte[] box) => await Assert.ThrowsAsync<SealBrokenException>(() => OpenAsync(box));

    /// <summary>A slow phone: a few hundred bytes a read.</summary>
    private sealed class Trickle(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, 777)], cancellationToken);
    }
}
