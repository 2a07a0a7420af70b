using CsCheck;
using Tessera.Kernel.Reporting;

namespace Tessera.Tests.Rules.Kernel.Reporting;

/// <summary>PP-6: the way back to a report, without a name.</summary>
public sealed class ReceiptTests
{
    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static readonly Gen<string> AReceipt = Gen.Const(0).Select(_ => SubmitKey.New().Receipt.ToString());

    [Fact]
    public void The_same_key_has_the_same_receipt_and_another_key_another()
    {
        Assert.True(SubmitKey.TryParse("00112233445566778899aabbccddeeff", out var key));
        Assert.True(SubmitKey.TryParse(key.ToString(), out var again));

        Assert.Equal(key.Receipt.ToString(), again.Receipt.ToString());
        Assert.NotEqual(key.Receipt.ToString(), SubmitKey.New().Receipt.ToString());
    }

    [Fact]
    public void It_is_four_groups_of_four_and_a_check_sign_none_to_be_confused() =>
        AReceipt.Sample(text => System.Text.RegularExpressions.Regex.IsMatch(text, "^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]$", default, TimeSpan.FromSeconds(1)));

    [Fact]
    public void It_is_read_back_as_people_write_it() => AReceipt.Sample(text =>
    {
        foreach (var written in new[] { text, text.ToLowerInvariant(), text.Replace("-", "", StringComparison.Ordinal), text.Replace('-', ' '), $"  {text}\n", text.Replace('0', 'o').Replace('1', 'l') })
        {
            Assert.True(Receipt.TryParse(written, out var read));
            Assert.Equal(text, read.ToString());
        }
    });

    [Fact]
    public void Every_wrong_sign_is_found() => Gen.Select(AReceipt, Gen.Int[0, 16], Gen.Int[1, 31]).Sample((text, at, by) =>
    {
        var signs = text.Replace("-", "", StringComparison.Ordinal).ToCharArray();
        signs[at] = Signs[(Signs.IndexOf(signs[at], StringComparison.Ordinal) + by) % 32];
        return !Receipt.TryParse(new string(signs), out _);
    });

    [Fact]
    public void Every_two_signs_swapped_are_found() => Gen.Select(AReceipt, Gen.Int[0, 16], Gen.Int[0, 16]).Sample((text, one, other) =>
    {
        var signs = text.Replace("-", "", StringComparison.Ordinal).ToCharArray();
        (signs[one], signs[other]) = (signs[other], signs[one]);
        return signs[one] == signs[other] || !Receipt.TryParse(new string(signs), out _);
    });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("UUUU-UUUU-UUUU-UUUU-U")]
    [InlineData("7F4K 2M9Q")]
    [InlineData("7F4K-2M9Q-7F4K-2M9Q-7F4K-2M9Q-7F4K-2M9Q")]
    [InlineData("'; drop table portal.envelope; --")]
    public void Anything_else_is_no_receipt(string? text) => Assert.False(Receipt.TryParse(text, out _));

    [Fact]
    public void What_the_database_holds_is_neither_the_receipt_nor_the_key_of_its_messages()
    {
        var key = SubmitKey.New();
        Assert.True(Receipt.TryParse(key.Receipt.ToString(), out var receipt));
        var message = Guid.CreateVersion7();

        var box = key.Receipt.ReplyKey.Seal("¿Vio usted la placa?", message);

        Assert.Equal("¿Vio usted la placa?", receipt.ReplyKey.Open(box, message));
        Assert.Equal(key.Receipt.Hash, receipt.Hash);
        Assert.NotEqual(receipt.Hash, receipt.ReplyKey.ToArray());
        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => receipt.ReplyKey.Open(box, Guid.CreateVersion7()));
        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => SubmitKey.New().Receipt.ReplyKey.Open(box, message));
    }
}
