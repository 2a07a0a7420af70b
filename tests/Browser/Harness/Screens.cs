namespace Tessera.Tests.Browser.Harness;

/// <summary>A theory's data: each address on each screen.</summary>
public static class Screens
{
    public static TheoryData<string, string> Of(params IEnumerable<string> addresses)
    {
        var data = new TheoryData<string, string>();
        foreach (var address in addresses)
            foreach (var screen in Screen.All)
                data.Add(address, screen.ToString());
        return data;
    }

    public static Screen Named(string name) => Screen.All.Single(screen => screen.ToString() == name);
}
