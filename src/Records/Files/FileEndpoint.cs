using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Records.Files;

/// <summary>Shows a file's sanitized copy: sandboxed, never the original, and each showing is audited.</summary>
internal static class FileEndpoint
{
    public static void MapFiles(this IEndpointRouteBuilder routes) => routes
        .MapGet("/files/{file}", ShowAsync)
        .RequireAuthorization()
        .WithSummary("The sanitized copy of a file")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> ShowAsync(FileId file, HttpContext http, IWork work, IFileStore store, CancellationToken cancel)
    {
        var row = await work.ReadAsync(async db =>
        {
            var found = await db.Files.AsNoTracking().FirstOrDefaultAsync(f => f.Id == file && f.State == "ready", cancel);
            if (found is not null) db.Show(found.Record, found.Version, "file.viewed");
            return found;
        }, cancel);
        if (row is null) return TypedResults.NotFound();

        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox";
        http.Response.Headers.CacheControl = "no-store";
        var shown = row.CopyType?.StartsWith("image/", StringComparison.Ordinal) is true ? "inline" : "attachment";
        http.Response.Headers.ContentDisposition = $"{shown}; filename=\"file-{row.Number}\"";
        return TypedResults.Stream(into => store.OpenCopyAsync(row, into, cancel), row.CopyType);
    }
}
