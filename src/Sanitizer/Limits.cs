using SkiaSharp;

namespace Tessera.Sanitizer;

internal static class Limits
{
    /// <summary>More is a pixel bomb: 100 megapixels are 400 MB when decoded.</summary>
    public const long Pixels = 100_000_000;

    /// <summary>The longer side of a copy; enough to read a plate, small enough for a phone.</summary>
    private const int Side = 2560;

    public static SKBitmap Fit(SKBitmap picture)
    {
        var longer = Math.Max(picture.Width, picture.Height);
        if (longer <= Side) return picture.Copy();
        var scale = (double)Side / longer;
        return picture.Resize(new SKImageInfo(Math.Max(1, (int)(picture.Width * scale)), Math.Max(1, (int)(picture.Height * scale))), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
    }
}
