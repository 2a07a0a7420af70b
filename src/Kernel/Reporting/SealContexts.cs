using System.Text.Json;

namespace Tessera.Kernel.Reporting;

/// <summary>What each seal between Portal and Intake is bound to: a box in another row does not open.</summary>
public static class SealContexts
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web);

    public static string Report(byte[] keyHash) => $"report {Convert.ToHexStringLower(keyHash)}";

    public static string Message(Guid message) => $"message {message:N}";

    public static string File(Guid file) => $"file {file:N}";
}
