namespace Tessera.Access.KeepAccounts;

/// <summary>Which posting ends now.</summary>
public sealed class EndPostingRequest
{
    public Guid? Posting { get; set; }
}
