using System.IO.Pipelines;
using System.Security.Cryptography;
using Tessera.Kernel;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Keys;
using Tessera.Kernel.Sealing;
using Tessera.Records.Contracts;

namespace Tessera.Records.Files;

/// <summary>
/// A folder a record, a file a file. Each file's key is a pair of its own (the sealing of the kernel, in chunks); its private half is
/// wrapped by the installation key in the row, so that deleting the row is the end of the file wherever a copy of its bytes may lie.
/// </summary>
internal sealed class FileStore(TesseraPaths paths, InstallationKey installation) : IFileStore
{
    public async Task<StoredFile> KeepAsync(RecordId record, FileId file, Func<Stream, Task> write, CancellationToken cancel = default)
    {
        using var pair = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        using var key = SealingKey.FromPem(pair.ExportSubjectPublicKeyInfoPem());
        var stored = await WriteAsync(key, PathOf(record, file), Context(file), write, cancel);
        return new StoredFile(installation.Wrap(pair.ExportPkcs8PrivateKey(), $"file {file}"), stored.Length, stored.Sha256);
    }

    public async Task OpenAsync(RecordFile file, Stream into, CancellationToken cancel = default)
    {
        using var key = KeyOf(file, out _);
        await using var box = File.OpenRead(PathOf(file.Record, file.Id));
        await key.OpenAsync(box, into, Context(file.Id), cancel);
    }

    public async Task<long> KeepCopyAsync(RecordFile file, Stream copy, CancellationToken cancel = default)
    {
        using var _ = KeyOf(file, out var publicPem);
        using var key = SealingKey.FromPem(publicPem);
        return (await WriteAsync(key, CopyPathOf(file), $"{Context(file.Id)} copy", stream => copy.CopyToAsync(stream, cancel), cancel)).Length;
    }

    public async Task OpenCopyAsync(RecordFile file, Stream into, CancellationToken cancel = default)
    {
        using var key = KeyOf(file, out _);
        await using var box = File.OpenRead(CopyPathOf(file));
        await key.OpenAsync(box, into, $"{Context(file.Id)} copy", cancel);
    }

    private static async Task<SealedStream> WriteAsync(SealingKey key, string path, string context, Func<Stream, Task> write, CancellationToken cancel)
    {
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return await WholeFile.WriteAsync(path, async box =>
        {
            var pipe = new Pipe();
            var writing = FillAsync(pipe.Writer, write);
            await using var plain = pipe.Reader.AsStream();
            var stored = await key.SealAsync(plain, box, context, cancel);
            await writing;
            return stored;
        });
    }

    private static async Task FillAsync(PipeWriter writer, Func<Stream, Task> write)
    {
        Exception? error = null;
        try
        {
            await using var stream = writer.AsStream(leaveOpen: true);
            await write(stream);
        }
        catch (Exception caught)
        {
            error = caught; // given to the reading side, which throws it
        }

        await writer.CompleteAsync(error);
    }

    private OpeningKey KeyOf(RecordFile file, out string publicPem)
    {
        using var pair = ECDiffieHellman.Create();
        pair.ImportPkcs8PrivateKey(installation.Unwrap(file.WrappedKey, $"file {file.Id}"), out _);
        publicPem = pair.ExportSubjectPublicKeyInfoPem();
        return OpeningKey.FromPem(pair.ExportPkcs8PrivateKeyPem());
    }

    private static string Context(FileId file) => $"record file {file}";

    private string PathOf(RecordId record, FileId file) => Path.Combine(paths.Files, record.ToString(), file.ToString());

    private string CopyPathOf(RecordFile file) => PathOf(file.Record, file.Id) + ".copy";
}
