using System.Security.Cryptography;
using System.Text;
using Tessera.Kernel.Ids;

namespace Tessera.Kernel.Keys;

/// <summary>A record's own key: it seals what must be destroyed with the record for certain (reporter, purposes, reasons). Purge destroys the key.</summary>
public sealed class RecordKey : IDisposable
{
    private readonly byte[] _key;

    private RecordKey(RecordId record, byte[] key) => (Record, _key) = (record, key);

    public RecordId Record { get; }

    public static RecordKey Make(RecordId record) => new(record, RandomNumberGenerator.GetBytes(32));

    public static RecordKey Unwrap(RecordId record, byte[] wrapped, InstallationKey installation) =>
        new(record, installation.Unwrap(wrapped, $"record {record}"));

    public byte[] WrapWith(InstallationKey installation) => installation.Wrap(_key, $"record {Record}");

    /// <summary>Seals a text for one place of this record: it cannot be moved to another place or record.</summary>
    public byte[] Seal(string text, string place) => InstallationKey.Box.Seal(_key, Encoding.UTF8.GetBytes(text), Context(place));

    public string Open(byte[] box, string place) => Encoding.UTF8.GetString(InstallationKey.Box.Open(_key, box, Context(place)));

    public void Dispose() => CryptographicOperations.ZeroMemory(_key);

    private byte[] Context(string place) => Encoding.UTF8.GetBytes($"{Record}/{place}");
}
