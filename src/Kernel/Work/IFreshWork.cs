using Tessera.Kernel.Refusals;

namespace Tessera.Kernel.Work;

/// <summary>
/// The door for sensitive verbs: a write as by <see cref="IWork"/>, refused unless the person proved shortly before that it is them
/// (<see cref="FreshProofRule"/>). Whoever mouths the verb, page or API, it is asked here.
/// </summary>
public interface IFreshWork
{
    Task<T> WriteAsync<T>(Func<TesseraDb, Task<T>> write, CancellationToken cancel = default);
}

internal sealed class FreshWork(IWork work) : IFreshWork
{
    public Task<T> WriteAsync<T>(Func<TesseraDb, Task<T>> write, CancellationToken cancel = default) => work.WriteAsync(
        db =>
        {
            FreshProofRule.Check(db.Reader).Enforce();
            return write(db);
        },
        cancel);
}
