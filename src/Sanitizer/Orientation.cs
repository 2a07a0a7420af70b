using SkiaSharp;

namespace Tessera.Sanitizer;

/// <summary>A copy has no EXIF; what EXIF said of the camera's turn is drawn into the pixels.</summary>
internal static class Orientation
{
    public static SKBitmap Upright(SKBitmap picture, SKEncodedOrigin origin)
    {
        var turned = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var upright = new SKBitmap(turned ? picture.Height : picture.Width, turned ? picture.Width : picture.Height);
        using var canvas = new SKCanvas(upright);
        switch (origin)
        {
            case SKEncodedOrigin.RightTop:
                canvas.Translate(upright.Width, 0);
                canvas.RotateDegrees(90);
                break;
            case SKEncodedOrigin.LeftBottom:
                canvas.Translate(0, upright.Height);
                canvas.RotateDegrees(270);
                break;
            case SKEncodedOrigin.BottomRight:
                canvas.Translate(upright.Width, upright.Height);
                canvas.RotateDegrees(180);
                break;
        }

        canvas.DrawBitmap(picture, 0, 0, new SKSamplingOptions(SKFilterMode.Nearest));
        return upright;
    }
}
