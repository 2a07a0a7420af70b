using Tessera.Graph.Search;
using Tessera.Kernel.Ui;

namespace Tessera.Graph.Pages;

/// <summary>What was found, in a sentence.</summary>
internal static class FoundWords
{
    public static string Sum(SearchView view) => view switch
    {
        { Words: null } => "",
        { Total: 0 } => "Nothing found",
        { Filter.Narrows: true } => $"{view.Found} of {Count(view)}",
        _ => Count(view),
    };

    private static string Count(SearchView view) => $"{(view.IsCut ? "more than " : "")}{UiWords.Count(view.Total, "thing found", "things found")}";

    public static string Records(FoundThingView thing) => thing.Records.Count switch
    {
        0 => "in no record you may see",
        1 => "in 1 record",
        var many => $"in {many} records",
    };
}
