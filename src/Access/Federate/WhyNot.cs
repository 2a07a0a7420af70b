using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Tessera.Access.Federate;

/// <summary>Why somebody who came from a provider is not let in: a code for the log, and which of few sentences the person reads.</summary>
internal static class WhyNot
{
    public const string Down = "down";
    public const string Answer = "answer";

    public static string CodeOf(Exception error) => error switch
    {
        UntrustedAnswerException untrusted => untrusted.Code,
        SecurityTokenInvalidIssuerException => "issuer",
        SecurityTokenInvalidAudienceException => "audience",
        SecurityTokenExpiredException or SecurityTokenNoExpirationException or SecurityTokenNotYetValidException or SecurityTokenInvalidLifetimeException => "time",
        SecurityTokenInvalidAlgorithmException => "algorithm",
        SecurityTokenInvalidSignatureException or SecurityTokenInvalidSigningKeyException => "signature",
        OpenIdConnectProtocolInvalidNonceException => "nonce",
        _ when error.Message.StartsWith("Correlation failed", StringComparison.Ordinal) || error.Message.Contains("message.State", StringComparison.Ordinal) => "state",
        _ when IsSilence(error) => Down,
        OpenIdConnectProtocolException => "said-no",
        { InnerException: { } inner } => CodeOf(inner),
        _ => "answer",
    };

    public static string SentenceOf(string code) => code is Down ? Down : Answer;

    private static bool IsSilence(Exception error) => error is HttpRequestException or IOException or OperationCanceledException;
}
