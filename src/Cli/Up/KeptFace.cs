using System.Diagnostics;

namespace Tessera.Cli.Up;

/// <summary>A face, started and kept: should it end by itself it is started again, five times a minute at most.</summary>
internal sealed class KeptFace(Face face, TimeProvider clock)
{
    private const int MostRestarts = 5;
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    private readonly Queue<DateTimeOffset> _restarts = new();
    private Process? _process;
    private TaskCompletionSource<int> _ended = new();

    public Face Face => face;

    public void Start()
    {
        var ended = _ended = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var started = new ManualResetEventSlim();
        // The operating system ties a child's end to the thread that made it, so that thread lives as long as the child.
        new Thread(() =>
        {
            _process = Process.Start(Program());
            started.Set();
            if (_process is null) return;
            _process.WaitForExit();
            ended.SetResult(_process.ExitCode);
        })
        { IsBackground = true, Name = face.Name }.Start();
        started.Wait();
    }

    /// <summary>Answers once the face answers; ends with a refusal when it cannot.</summary>
    public async Task WaitUntilItAnswersAsync(CancellationToken cancel)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(20) };
        for (var until = clock.GetUtcNow().AddMinutes(1); clock.GetUtcNow() < until;)
        {
            if (_ended.Task.IsCompleted)
                throw new Stopped($"{face.Name} ended at its start (exit code {await _ended.Task}):{Environment.NewLine}{face.LastWords()}");
            try
            {
                using var answer = await http.GetAsync(face.Address, cancel);
                if ((int)answer.StatusCode < 500) return;
            }
            catch (HttpRequestException)
            {
                // Not yet listening.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), clock, cancel);
        }

        throw new Stopped($"{face.Name} does not answer at {face.Address}:{Environment.NewLine}{face.LastWords()}");
    }

    /// <summary>Runs until cancelled, or until the face ends too often to be kept.</summary>
    public async Task KeepAsync(Action<string> tell, CancellationToken cancel)
    {
        while (true)
        {
            var code = await _ended.Task.WaitAsync(cancel);
            var now = clock.GetUtcNow();
            while (_restarts.TryPeek(out var first) && first < now.AddMinutes(-1)) _restarts.Dequeue();
            if (_restarts.Count == MostRestarts)
                throw new Stopped($"{face.Name} ended {MostRestarts} times within a minute:{Environment.NewLine}{face.LastWords()}");

            _restarts.Enqueue(now);
            tell($"{face.Name} ended by itself (exit code {code}) and is started again; its log: {face.Log}");
            Start();
        }
    }

    public async Task StopAsync()
    {
        if (_process is not { } process || _ended.Task.IsCompleted) return;
        await OtherProgram.RunAsync(["sh", "-c", $"kill -TERM {process.Id}"], CancellationToken.None);
        try
        {
            await _ended.Task.WaitAsync(_patience, clock);
        }
        catch (TimeoutException)
        {
            process.Kill();
            await _ended.Task;
        }
    }

    private ProcessStartInfo Program()
    {
        var program = new ProcessStartInfo(face.Command[0], face.Command.Skip(1))
        {
            UseShellExecute = false,
            WorkingDirectory = face.Folder,
        };
        foreach (var ours in program.Environment.Keys.Where(name => name.StartsWith("TESSERA_", StringComparison.Ordinal)).ToList())
            program.Environment.Remove(ours);
        foreach (var (name, value) in face.Settings) program.Environment[name] = value;
        return program;
    }
}
