using CsCheck;
using Tessera.Kernel.Sealing;

namespace Tessera.Tests.Rules.Kernel.Sealing;

/// <summary>CJIS SC-13, SC-28: sealed to Intake by the platform's FIPS algorithms.</summary>
public sealed class SealTests : IDisposable
{
    private readonly APair _pair = new();

    public void Dispose() => _pair.Dispose();

    [Fact]
    public void What_was_sealed_opens_with_the_private_key() =>
        Gen.Byte.Array[0, 3000].Sample(plain => _pair.Opening.Open(_pair.Sealing.Seal(plain, "report"), "report").AsSpan().SequenceEqual(plain), iter: 200);

    [Fact]
    public void The_same_text_is_never_sealed_to_the_same_bytes() =>
        Assert.NotEqual(_pair.Sealing.Seal("van"u8, "report"), _pair.Sealing.Seal("van"u8, "report"));

    [Fact]
    public void Any_changed_bit_is_found() => Gen.Select(Gen.Byte.Array[0, 300], Gen.UInt).Sample((plain, where) =>
    {
        var box = _pair.Sealing.Seal(plain, "report");
        box[where / 8 % box.Length] ^= (byte)(1 << (int)(where % 8));
        Assert.Throws<SealBrokenException>(() => _pair.Opening.Open(box, "report"));
    }, iter: 300);

    [Fact]
    public void Any_cut_is_found() => Gen.Select(Gen.Byte.Array[0, 300], Gen.UInt).Sample((plain, where) =>
    {
        var box = _pair.Sealing.Seal(plain, "report");
        Assert.Throws<SealBrokenException>(() => _pair.Opening.Open(box.AsSpan(0, (int)(where % box.Length)), "report"));
    }, iter: 300);

    [Fact]
    public void It_cannot_be_moved_to_another_place() =>
        Assert.Throws<SealBrokenException>(() => _pair.Opening.Open(_pair.Sealing.Seal("van"u8, "message 1"), "message 2"));

    [Fact]
    public void Another_key_says_that_it_is_another_key()
    {
        using var other = new APair();

        var error = Assert.Throws<SealBrokenException>(() => other.Opening.Open(_pair.Sealing.Seal("van"u8, "report"), "report"));

        Assert.Contains("another key", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_envelope_is_not_a_file()
    {
        var box = _pair.Sealing.Seal("van"u8, "report");

        await Assert.ThrowsAsync<SealBrokenException>(() =>
            _pair.Opening.OpenAsync(new MemoryStream(box), Stream.Null, "report", TestContext.Current.CancellationToken));
    }
}
