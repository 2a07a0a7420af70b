using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Tessera.Portal.Drafts;

/// <summary>
/// A form as it was sent. Files are not collected: each goes to <see cref="IFileTaker"/> while it arrives, so that no plain copy of it
/// is ever written, not even for a moment (the framework's own form reader would buffer it on the disk).
/// </summary>
internal sealed class PostedForm
{
    private const int TextLimit = 2 * 1024 * 1024;
    private const int FieldLimit = 1500;
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);

    public string? this[string field] => _fields.GetValueOrDefault(field);

    public string? Text(string field) => TypedText.Clean(this[field]);

    /// <summary>A code the form offers, or nothing.</summary>
    public string? Code(string field, IReadOnlyDictionary<string, string> codes) => this[field] is { } code && codes.ContainsKey(code) ? code : null;

    public bool Is(string field) => this[field] is "yes";

    /// <summary>How many rows of a repeated group were sent: <c>who.0.name</c>, <c>who.1.name</c> …</summary>
    public int Rows(string group)
    {
        var rows = 0;
        while (_fields.Keys.Any(field => field.StartsWith($"{group}.{rows}.", StringComparison.Ordinal))) rows++;
        return rows;
    }

    public static async Task<PostedForm> ReadAsync(HttpRequest request, Func<PostedForm, IFileTaker> files, CancellationToken cancel)
    {
        var form = new PostedForm();
        if (MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            await form.ReadPartsAsync(new MultipartReader(HeaderUtilities.RemoveQuotes(type.Boundary).ToString(), request.Body), files, cancel);
        }
        else
        {
            request.HttpContext.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize = TextLimit;
            var reader = new FormPipeReader(request.BodyReader) { ValueLengthLimit = TextLimit, ValueCountLimit = FieldLimit };
            foreach (var (field, values) in await reader.ReadFormAsync(cancel)) form._fields[field] = values[^1] ?? "";
        }

        return form;
    }

    private async Task ReadPartsAsync(MultipartReader reader, Func<PostedForm, IFileTaker> files, CancellationToken cancel)
    {
        IFileTaker? taker = null;
        var room = TextLimit;
        while (await reader.ReadNextSectionAsync(cancel) is { } part)
        {
            if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var about)) continue;
            if (about.FileName.HasValue || about.FileNameStar.HasValue)
            {
                taker ??= files(this);
                var name = HeaderUtilities.RemoveQuotes(about.FileNameStar.HasValue ? about.FileNameStar : about.FileName).ToString();
                if (!await taker.TakeAsync(name, part.Body, cancel)) return;
                continue;
            }

            var text = await ReadTextAsync(part.Body, room, cancel);
            room -= text.Length;
            if (_fields.Count < FieldLimit) _fields[HeaderUtilities.RemoveQuotes(about.Name).ToString()] = text;
        }
    }

    private static async Task<string> ReadTextAsync(Stream body, int room, CancellationToken cancel)
    {
        using var reader = new StreamReader(body, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var text = new StringBuilder();
        var buffer = new char[8192];
        int got;
        while ((got = await reader.ReadAsync(buffer, cancel)) > 0)
        {
            if (text.Length + got > room) throw new BadHttpRequestException("The form is too long.", StatusCodes.Status413PayloadTooLarge);
            text.Append(buffer, 0, got);
        }

        return text.ToString();
    }
}

/// <summary>Takes files one after another as they arrive.</summary>
internal interface IFileTaker
{
    /// <returns>False when no more is read from this request.</returns>
    Task<bool> TakeAsync(string name, Stream body, CancellationToken cancel);
}
