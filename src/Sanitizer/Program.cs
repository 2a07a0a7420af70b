using SkiaSharp;
using Tessera.Sanitizer;

// Takes a hostile picture apart in a process of its own: standard input in, a new picture out, nothing else.
// Exit: 0 a copy was written, 3 not a picture this can decode, 4 too many pixels.
using var input = new MemoryStream();
await Console.OpenStandardInput().CopyToAsync(input);
input.Position = 0;

using var codec = SKCodec.Create(input);
if (codec is null) return 3;
if ((long)codec.Info.Width * codec.Info.Height > Limits.Pixels) return 4;

using var decoded = SKBitmap.Decode(codec);
if (decoded is null) return 3;

using var upright = Orientation.Upright(decoded, codec.EncodedOrigin);
using var fitted = Limits.Fit(upright);
using var image = SKImage.FromBitmap(fitted);
using var copy = image.Encode(SKEncodedImageFormat.Png, 90);
copy.SaveTo(Console.OpenStandardOutput());
return 0;
