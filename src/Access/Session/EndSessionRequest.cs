namespace Tessera.Access.Session;

/// <summary>Which of one's sessions to end.</summary>
public sealed class EndSessionRequest
{
    public Guid? Session { get; set; }
}
