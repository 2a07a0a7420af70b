namespace Tessera.Access.Federate;

/// <summary>What came from a provider is not believed; the code says why, in the log alone.</summary>
internal sealed class UntrustedAnswerException(string code) : Exception($"The answer of the identity provider is not believed: {code}.")
{
    public string Code { get; } = code;
}
