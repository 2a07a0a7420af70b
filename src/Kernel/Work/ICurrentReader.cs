namespace Tessera.Kernel.Work;

/// <summary>Where the session's secret comes from: the request's cookie, or the circuit of an island.</summary>
public interface ICurrentReader
{
    ValueTask<string?> SecretAsync();
}
