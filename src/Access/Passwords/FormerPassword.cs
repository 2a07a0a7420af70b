namespace Tessera.Access.Passwords;

/// <summary>The hash of a password that was, kept only where the installation's policy counts former ones.</summary>
internal sealed class FormerPassword
{
    public Guid Id { get; init; }
    public Guid Account { get; init; }
    public string Hash { get; init; } = "";
    public DateTimeOffset SetAt { get; init; }
}
