using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.Options;
using Npgsql;
using Tessera.Kernel.Keys;

namespace Tessera.Portal.Store;

/// <summary>
/// Keys of forms on their way between two pages. They lie in the database, so that a form outlives a restart and any node reads it,
/// wrapped by the Portal's key file, so that a copy of the database reads none.
/// </summary>
internal sealed class ProtectionKeys(NpgsqlDataSource database) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var connection = database.OpenConnection();
        using var read = new NpgsqlCommand("select * from portal.keys()", connection);
        using var rows = read.ExecuteReader();
        var keys = new List<XElement>();
        while (rows.Read()) keys.Add(XElement.Parse(rows.GetString(0)));
        return keys;
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var connection = database.OpenConnection();
        using var keep = new NpgsqlCommand("select portal.keep_key($1, $2)", connection)
        {
            Parameters = { new() { Value = friendlyName }, new() { Value = element.ToString(SaveOptions.DisableFormatting) } },
        };
        keep.ExecuteNonQuery();
    }
}

/// <summary>The key file over them; its own type, so that it is not taken for the installation's key, which the Portal has not.</summary>
internal sealed record PortalKey(InstallationKey Key);

internal sealed class WrappedByPortalKey(PortalKey key) : IXmlEncryptor
{
    internal const string Purpose = "portal data protection";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement) => new(
        new XElement("wrapped", Convert.ToBase64String(key.Key.Wrap(Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting)), Purpose))),
        typeof(UnwrapsWithPortalKey));
}

internal sealed class UnwrapsWithPortalKey(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) => XElement.Parse(Encoding.UTF8.GetString(
        services.GetRequiredService<PortalKey>().Key.Unwrap(Convert.FromBase64String(encryptedElement.Value), WrappedByPortalKey.Purpose)));
}

internal sealed class KeysInDatabase(NpgsqlDataSource database, PortalKey key) : IConfigureOptions<KeyManagementOptions>
{
    public void Configure(KeyManagementOptions options)
    {
        options.XmlRepository = new ProtectionKeys(database);
        options.XmlEncryptor = new WrappedByPortalKey(key);
    }
}
