using DbUp.Engine;
using Npgsql;

namespace Tessera.Migrations;

/// <summary>A step of the schema's history failed: says which script, which line, and what PostgreSQL said. Nothing of that script remains.</summary>
public sealed class MigrationException(string message, Exception? cause = null) : Exception(message, cause)
{
    internal static MigrationException Of(SqlScript script, string? statement, Exception error) =>
        new($"Migration {Where(script, statement, error)} failed: {Why(error)}", error);

    private static string Where(SqlScript script, string? statement, Exception error) =>
        error is PostgresException { Position: > 0 and var position } && LineOf(script.Contents, statement, position) is { } line
            ? $"{script.Name}, line {line},"
            : script.Name;

    private static string Why(Exception error) => error is PostgresException postgres
        ? string.Join(' ', new[] { postgres.MessageText, postgres.Hint }.OfType<string>()) + $" ({postgres.SqlState})"
        : error.Message;

    /// <summary>PostgreSQL gives the position inside one statement; people edit lines of a file.</summary>
    private static int? LineOf(string text, string? statement, int position)
    {
        var start = statement is null ? -1 : text.IndexOf(statement, StringComparison.Ordinal);
        return start < 0 ? null : text.AsSpan(0, Math.Min(text.Length, start + position - 1)).Count('\n') + 1;
    }
}
