using System.Text.RegularExpressions;

namespace Tessera.Tests.Architecture;

/// <summary>What every page's markup keeps: the content policy allows no inline style and no inline script, and each icon is in the sprite.</summary>
public partial class MarkupTests
{
    private static readonly string Root = RootOf(AppContext.BaseDirectory);

    public static TheoryData<string> Pages =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.razor", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Root, file))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void No_style_and_no_script_stands_in_a_page(string page) =>
        Assert.Empty(Inline().Matches(TextOf(page)).Select(match => match.Value));

    /// <summary>The Portal draws its own few icons, in its own page: it loads nothing from the workspace.</summary>
    public static TheoryData<string> WorkspacePages => [.. Pages.Select(page => page.Data).Where(page => !page.StartsWith("src/Portal/", StringComparison.Ordinal))];

    /// <summary>Without the answer's own number no browser runs it.</summary>
    [Theory]
    [MemberData(nameof(WorkspacePages))]
    public void Every_script_bears_the_number_of_its_answer(string page) => Assert.Empty(WithoutNumber().Matches(TextOf(page)).Select(match => match.Value));

    [Theory]
    [MemberData(nameof(WorkspacePages))]
    public void Every_icon_is_in_the_sprite(string page) =>
        Assert.Empty(IconNames().Matches(TextOf(page)).Concat(ChosenIcons().Matches(TextOf(page)).SelectMany(choice => Words().Matches(choice.Value)))
            .Select(match => match.Groups["name"].Value).Except(IconsOf(page)));

    [Fact]
    public void The_sprite_holds_what_the_list_names() =>
        Assert.Equal(TextOf("build/icons.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), Sprite.Order(StringComparer.Ordinal));

    private static HashSet<string> Sprite { get; } = [.. Symbols().Matches(TextOf("src/Web/wwwroot/icons.svg")).Select(match => match.Groups["name"].Value)];

    /// <summary>The Portal writes its few icons into the page, so that it needs no request for them.</summary>
    private static IEnumerable<string> IconsOf(string page) => page.StartsWith("src/Portal/", StringComparison.Ordinal)
        ? PathNames().Matches(TextOf("src/Portal/Ui/Icon.razor")).Select(match => match.Groups["name"].Value)
        : Sprite;

    private static string TextOf(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static string RootOf(string folder)
    {
        var at = new DirectoryInfo(folder);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Tessera.slnx"))) at = at.Parent;
        return at?.FullName ?? throw new DirectoryNotFoundException("The tests run inside the repository.");
    }

    [GeneratedRegex("<script (?![^>]*nonce=)[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex WithoutNumber();

    [GeneratedRegex("""\sstyle="|<style|<script(?![^>]*src=)|\son[a-z]+="[^@]|javascript:""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Inline();

    [GeneratedRegex("""<Icon [^>]*Name="(?<name>[a-z0-9-]+)"|\sIcon="(?<name>[a-z0-9-]+)""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IconNames();

    [GeneratedRegex("""<Icon Name="@\(.*?\)" """, RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ChosenIcons();

    [GeneratedRegex("""(?<=[?:] )"(?<name>[a-z0-9-]+)" ?""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();

    [GeneratedRegex("""<symbol id="(?<name>[a-z0-9-]+)""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Symbols();

    [GeneratedRegex("""\["(?<name>[a-z0-9-]+)"\] = """, RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PathNames();
}
