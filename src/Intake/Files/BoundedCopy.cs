namespace Tessera.Intake.Files;

/// <summary>What a contained program says, up to a limit; past it everything ends.</summary>
internal sealed class BoundedCopy(int limit) : IDisposable
{
    private readonly MemoryStream _said = new();

    public bool IsFull { get; private set; }

    public async Task ReadAsync(Stream program, CancellationTokenSource ends)
    {
        var buffer = new byte[81920];
        int got;
        while ((got = await program.ReadAsync(buffer, ends.Token)) > 0)
        {
            IsFull = _said.Length + got > limit;
            if (IsFull) await ends.CancelAsync();
            ends.Token.ThrowIfCancellationRequested();
            _said.Write(buffer, 0, got);
        }
    }

    public byte[] ToArray() => _said.ToArray();

    public void Dispose() => _said.Dispose();
}
