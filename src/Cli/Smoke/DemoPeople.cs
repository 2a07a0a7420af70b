using System.Globalization;
using System.Text.Json;
using OtpNet;
using Tessera.Cli.Seed;

namespace Tessera.Cli.Smoke;

/// <summary>Signs demo people in with password and code, through the forms. A person's second factor is enrolled the first time and remembered for the next run.</summary>
internal sealed class DemoPeople(Installation installation)
{
    public const string KeysFile = "smoke-codes.json";

    private readonly string _keysFile = Path.Combine(installation.Passwords.Folder, KeysFile);

    public async Task<Visitor> SignInAsync(string email, CancellationToken cancel)
    {
        var visitor = new Visitor(new Uri(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{installation.WebPort}/")));
        await visitor.OpenAsync("/sign-in", cancel);
        await visitor.Form("Go on").Write("E-mail", email).Write("Password", Password()).Choose("accept").SendAsync(cancel);

        var keys = Keys();
        if (visitor.At.AbsolutePath.EndsWith("/enrol", StringComparison.Ordinal))
        {
            keys[email] = string.Concat(visitor.Page.QuerySelector("#key")!.TextContent.Where(char.IsLetterOrDigit));
            await File.WriteAllTextAsync(_keysFile, JsonSerializer.Serialize(keys), cancel);
            File.SetUnixFileMode(_keysFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            await visitor.Form("Turn it on").Write("Code", CodeOf(keys[email])).SendAsync(cancel);
        }
        else
        {
            if (!keys.TryGetValue(email, out var key)) throw new SmokeFailure($"{email} has a second factor that this installation's smoke did not enrol.");
            await visitor.Form("Sign in").Write("Code", CodeOf(key)).SendAsync(cancel);
            if (visitor.Text.Contains("Each code works once", StringComparison.Ordinal))
            {
                await Task.Delay(NextCodeIn(key), cancel);
                await visitor.Form("Sign in").Write("Code", CodeOf(key)).SendAsync(cancel);
            }
        }

        if (visitor.At.AbsolutePath.StartsWith("/sign-in", StringComparison.Ordinal)) throw new SmokeFailure($"{email} was not let in: {visitor.Excerpt()}");
        return visitor;
    }

    private string Password()
    {
        var file = Path.Combine(installation.Passwords.Folder, DemoSeed.PasswordFile);
        return File.Exists(file) ? File.ReadAllText(file).Trim() : throw new SmokeFailure("This is not a demo installation: ./tessera up --demo makes one.");
    }

    private Dictionary<string, string> Keys() => File.Exists(_keysFile)
        ? JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(_keysFile))! : new(StringComparer.Ordinal);

    // A run within half a minute of the last waits for the app's next code, as a person does.
    private static TimeSpan NextCodeIn(string key) => TimeSpan.FromSeconds(new Totp(Base32Encoding.ToBytes(key)).RemainingSeconds() + 1);

    private static string CodeOf(string key) => new Totp(Base32Encoding.ToBytes(key)).ComputeTotp();
}
