using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;
using Tessera.Kernel.Connections;
using Tessera.Kernel.Keys;

namespace Tessera.Access.Keys;

/// <summary>Data-protection keys lie in the database, wrapped by the installation key: every node has the same, no backup has them in clear.</summary>
internal sealed class DataProtectionKeys(TesseraConnections connections) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var connection = new NpgsqlConnection(connections.ForRole(DatabaseRoles.App));
        connection.Open();
        using var read = new NpgsqlCommand("select * from access.keys()", connection);
        using var rows = read.ExecuteReader();
        var keys = new List<XElement>();
        while (rows.Read()) keys.Add(XElement.Parse(rows.GetString(0)));
        return keys;
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var connection = new NpgsqlConnection(connections.ForRole(DatabaseRoles.App));
        connection.Open();
        using var keep = new NpgsqlCommand("select access.keep_key($1, $2)", connection)
        {
            Parameters = { new() { Value = friendlyName }, new() { Value = element.ToString(SaveOptions.DisableFormatting) } },
        };
        keep.ExecuteNonQuery();
    }
}

internal sealed class WrappedByInstallationKey(InstallationKey key) : IXmlEncryptor
{
    internal const string Purpose = "data protection";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var box = key.Wrap(System.Text.Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting)), Purpose);
        return new EncryptedXmlInfo(new XElement("wrapped", Convert.ToBase64String(box)), typeof(UnwrapsWithInstallationKey));
    }
}

internal sealed class UnwrapsWithInstallationKey(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        var box = Convert.FromBase64String(encryptedElement.Value);
        return XElement.Parse(System.Text.Encoding.UTF8.GetString(services.GetRequiredService<InstallationKey>().Unwrap(box, WrappedByInstallationKey.Purpose)));
    }
}

internal sealed class KeysInDatabase(TesseraConnections connections, InstallationKey key) : IConfigureOptions<KeyManagementOptions>
{
    public void Configure(KeyManagementOptions options)
    {
        options.XmlRepository = new DataProtectionKeys(connections);
        options.XmlEncryptor = new WrappedByInstallationKey(key);
    }
}
