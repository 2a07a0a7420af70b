namespace Tessera.Access.Session;

/// <summary>A browser as its person knows it, "Chrome on Windows": enough to see which session is whose, and nothing that tells devices apart.</summary>
internal static class DeviceWords
{
    // In this order: browsers name those they descend from too.
    private static readonly (string Sign, string Word)[] Browsers = [("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Sign, string Word)[] Systems =
        [("iPhone", "an iPhone"), ("iPad", "an iPad"), ("Android", "Android"), ("Windows", "Windows"), ("CrOS", "ChromeOS"), ("Mac OS X", "a Mac"), ("Linux", "Linux")];

    public static string Of(string? userAgent)
    {
        var (browser, system) = (Find(Browsers, userAgent), Find(Systems, userAgent));
        return (browser, system) switch
        {
            (null, null) => "An unknown device",
            (null, _) => $"A program on {system}",
            (_, null) => browser,
            _ => $"{browser} on {system}",
        };
    }

    private static string? Find((string Sign, string Word)[] words, string? text) =>
        words.FirstOrDefault(word => text?.Contains(word.Sign, StringComparison.Ordinal) is true).Word;
}
