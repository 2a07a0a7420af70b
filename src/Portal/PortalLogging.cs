namespace Tessera.Portal;

/// <summary>
/// The log says what the Portal does, never who asked. The web server's own categories can name addresses, paths and exceptions with
/// what was typed: they are closed here, in code, whatever the configuration opens.
/// </summary>
internal static class PortalLogging
{
    private static readonly string[] Closed = ["Microsoft.AspNetCore", "Microsoft.Extensions", "Npgsql", "System.Net"];

    public static void Quiet(this ILoggingBuilder logging)
    {
        foreach (var category in Closed) logging.Services.PostConfigure<LoggerFilterOptions>(options => options.CloseLast(category));
    }

    /// <summary>The last rule of the same length wins; a longer one would win over ours, so it goes.</summary>
    private static void CloseLast(this LoggerFilterOptions options, string category)
    {
        foreach (var opened in options.Rules.Where(rule => rule.CategoryName?.StartsWith(category, StringComparison.OrdinalIgnoreCase) is true).ToList()) options.Rules.Remove(opened);
        options.Rules.Add(new(providerName: null, category, LogLevel.None, filter: null));
    }
}
