using QRCoder;

namespace Tessera.Access.SignIn;

/// <summary>The authenticator key as a picture (a data address: nothing is fetched) and as text to type.</summary>
internal static class QrPicture
{
    public static string Of(string key, string email)
    {
        var address = $"otpauth://totp/{Uri.EscapeDataString("Tessera:" + email)}?secret={key}&issuer=Tessera&digits=6";
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(code);
        return "data:image/png;base64," + Convert.ToBase64String(picture.GetGraphic(6));
    }

    public static string InGroups(string key) => string.Join(' ', key.Chunk(4).Select(group => new string(group)));
}
