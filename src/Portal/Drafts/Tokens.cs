using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Npgsql;
using Tessera.Kernel.Reporting;

namespace Tessera.Portal.Drafts;

/// <summary>Turns what is being written into a hidden field that only the Portal can read or make, and back.</summary>
internal sealed class Tokens(IDataProtectionProvider protection)
{
    public string Write<T>(T draft) => WebEncoders.Base64UrlEncode(For<T>().Protect(JsonSerializer.SerializeToUtf8Bytes(draft, SealContexts.Json)));

    /// <exception cref="KeysUnavailableException">The database that keeps the keys does not answer: the field is to be given back as it came.</exception>
    public T? Read<T>(string? token) where T : class
    {
        if (string.IsNullOrEmpty(token)) return null;
        try
        {
            return JsonSerializer.Deserialize<T>(For<T>().Unprotect(WebEncoders.Base64UrlDecode(token)), SealContexts.Json);
        }
        catch (Exception error) when (IsOfDatabase(error))
        {
            throw new KeysUnavailableException(error);
        }
        catch (Exception error) when (error is FormatException or CryptographicException or JsonException)
        {
            return null;
        }
    }

    private IDataProtector For<T>() => protection.CreateProtector("Tessera.Portal", typeof(T).Name);

    /// <summary>Data protection wraps what its key store threw.</summary>
    internal static bool IsOfDatabase(Exception? error) =>
        error is NpgsqlException or KeysUnavailableException
        || (error is AggregateException many ? many.InnerExceptions.Any(IsOfDatabase) : error is not null && IsOfDatabase(error.InnerException));
}

/// <summary>Forms cannot be read for now; nothing is wrong with them.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It only wraps.")]
internal sealed class KeysUnavailableException(Exception cause) : Exception("The keys of forms cannot be read.", cause);
