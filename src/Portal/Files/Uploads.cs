using Tessera.Kernel.Reporting;
using Tessera.Portal.Drafts;
using Tessera.Portal.Speech;
using Tessera.Portal.Steps;

namespace Tessera.Portal.Files;

/// <summary>Takes the files of one sending: looks at the first bytes, seals the rest as it arrives. What is wrong with one file is said of that file; the others are kept.</summary>
internal sealed class Uploads(Spool spool, PortalSettings settings, Language language, ICollection<ReportedFile> kept) : IFileTaker
{
    public const string Field = "files";

    private readonly List<FieldError> _errors = [];
    private long _drained;

    public IReadOnlyList<FieldError> Errors => _errors;

    public async Task<bool> TakeAsync(string name, Stream body, CancellationToken cancel)
    {
        var head = new byte[FileKind.Needed];
        var got = await body.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel);
        if (got == 0 && string.IsNullOrEmpty(name)) return true;       // the field was left empty

        var shown = FileNames.Clean(name);
        var kind = FileKind.Of(head.AsSpan(0, got));
        var wrong = got == 0 ? FilesText.Empty.With(shown)
            : kind is null ? FilesText.WrongType.With(shown)
            : kept.Count >= settings.MaxFiles ? FilesText.TooMany.With(shown, settings.MaxFiles)
            : spool.FreeBytes < settings.KeepFreeBytes + settings.MaxFileBytes ? FilesText.NoRoom.With(shown)
            : await SealAsync(shown, kind, new MeasuredStream(head.AsMemory(0, got), body, settings.MaxFileBytes - kept.Sum(file => file.Size)), cancel);
        if (wrong is null) return true;

        _errors.Add(new(Field, wrong));
        return await DrainAsync(body, cancel);
    }

    private async Task<Words?> SealAsync(string name, string kind, MeasuredStream file, CancellationToken cancel)
    {
        try
        {
            var (id, done) = await spool.SealAsync(file, cancel);
            kept.Add(new() { Id = id, Name = name, Kind = kind, Size = done.Length, Sha256 = done.Sha256 });
            return null;
        }
        catch (TooLargeException)
        {
            return FilesText.TooLarge.With(name, language.WriteSize(settings.MaxFileBytes));
        }
        catch (Exception error) when (error is IOException and not Microsoft.AspNetCore.Connections.ConnectionResetException || error is UnauthorizedAccessException)
        {
            return FilesText.NoRoom.With(name);
        }
    }

    /// <summary>A browser shows an answer only to a form it could send to its end; but not without end.</summary>
    private async Task<bool> DrainAsync(Stream body, CancellationToken cancel)
    {
        var buffer = new byte[FileKind.Needed];
        int got;
        while ((got = await body.ReadAsync(buffer, cancel)) > 0)
        {
            _drained += got;
            if (_drained > 2 * settings.MaxFileBytes) return false;
        }

        return true;
    }
}
