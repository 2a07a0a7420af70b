using CsCheck;
using Tessera.Portal.Drafts;
using Tessera.Portal.Files;

namespace Tessera.Tests.Rules.Portal;

public class TypedTextTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("  \r\n ", null)]
    [InlineData(" a\r\nb\rc ", "a\nb\nc")]
    [InlineData("nul\0 bell\a", "nul bell")]
    [InlineData("\u202Egnp.exe\u202C", "gnp.exe")]
    [InlineData("Jose\u0301", "José")]
    public void Text_is_kept_as_people_mean_it(string? typed, string? kept) => Assert.Equal(kept, TypedText.Clean(typed));

    [Fact]
    public void Cleaning_twice_changes_nothing() =>
        Gen.String.Sample(text => TypedText.Clean(TypedText.Clean(text)) == TypedText.Clean(text));

    [Theory]
    [InlineData("gate.jpg", "gate.jpg")]
    [InlineData(@"C:\Users\me\gate.jpg", "gate.jpg")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("..", "file")]
    [InlineData("", "file")]
    [InlineData(null, "file")]
    [InlineData("photo\u202Egpj.exe", "photogpj.exe")]
    [InlineData("a\r\nSet-Cookie: x=1.png", "a Set-Cookie: x=1.png")]
    public void A_file_name_is_only_a_name(string? sent, string shown) => Assert.Equal(shown, FileNames.Clean(sent));

    [Fact]
    public void A_long_name_keeps_its_end() => Assert.EndsWith("….jpg", FileNames.Clean(new string('x', 5000) + ".jpg"), StringComparison.Ordinal);
}
