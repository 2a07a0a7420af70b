using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Tessera.Web.Security;

/// <summary>How much one sender may send, how long, how often (CJIS SC-5). Far above what hands do, far below what stops others.</summary>
internal static class Limits
{
    /// <summary>The longest text of a form has 20,000 characters; files come by the Portal, not here.</summary>
    public const int LargestBody = 1024 * 1024;

    public static void AddLimits(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
        });
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture) : "1";
                return ValueTask.CompletedTask;
            };
            limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(PartitionedRateLimiter.Create<HttpContext, string>(EveryAddress), PartitionedRateLimiter.Create<HttpContext, string>(SigningIn));
        });
    }

    /// <summary>A whole center may sit behind one address.</summary>
    private static RateLimitPartition<string> EveryAddress(HttpContext http) => RateLimitPartition.GetTokenBucketLimiter(AddressOf(http), _ => new()
    {
        TokenLimit = 2000, TokensPerPeriod = 400, ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = 0,
    });

    /// <summary>Beside the five tries of an account: one address does not try many accounts either.</summary>
    private static RateLimitPartition<string> SigningIn(HttpContext http) =>
        HttpMethods.IsPost(http.Request.Method) && http.Request.Path.StartsWithSegments("/sign-in")
            ? RateLimitPartition.GetTokenBucketLimiter(AddressOf(http), _ => new()
            {
                TokenLimit = 240, TokensPerPeriod = 120, ReplenishmentPeriod = TimeSpan.FromMinutes(1), QueueLimit = 0,
            })
            : RateLimitPartition.GetNoLimiter("");

    private static string AddressOf(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";
}
