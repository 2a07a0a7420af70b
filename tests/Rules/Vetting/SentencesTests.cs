using Tessera.Vetting.Narrative;

namespace Tessera.Tests.Rules.Vetting;

public class SentencesTests
{
    [Theory]
    [InlineData("He walked up. He left.", 2)]
    [InlineData("Sgt. Ames met Dr. Roe at 5 a.m. near the gate. Nothing was found.", 2)]
    [InlineData("It happened at 5 a.m. He cut the lock.", 2)]
    [InlineData("He lives on Main St. The van stood there.", 2)]
    [InlineData("He lives at St. Mary's. The van stood there.", 2)]
    [InlineData("J. Pellant gave 3.5 pounds to the U.S. office. Then he left!", 2)]
    [InlineData("\"Who are you?\" she asked. «¿Quién es?» dijo el guardia. ¡Corrió!", 3)]
    [InlineData("First line\n\nSecond part without a dot", 2)]
    [InlineData("   ", 0)]
    public void Are_parted_where_a_reader_parts_them(string text, int count) => Assert.Equal(count, Sentences.Of(text).Count);

    [Fact]
    public void Say_where_they_stand()
    {
        const string text = "  He came. She went.  ";

        Assert.All(Sentences.Of(text), sentence => Assert.Equal(sentence.Text, text[sentence.Start..sentence.End]));
    }
}
