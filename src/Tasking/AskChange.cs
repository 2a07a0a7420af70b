using Microsoft.EntityFrameworkCore;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;
using Tessera.Tasking.Contracts;

namespace Tessera.Tasking;

/// <summary>Where an ask stands after a verb.</summary>
/// <param name="IsNew">It was not so before.</param>
public sealed record AskMoved(AskId Ask, string State, bool IsNew = true);

/// <summary>How every verb changes an ask: load it under the wall, ask its rule, write the step and the change. Both desks follow by themselves.</summary>
internal sealed class AskChange(IWork work, TimeProvider clock)
{
    public Task<AskMoved?> RunAsync(AskId id, Func<TesseraDb, Ask, DateTimeOffset, Task> change, CancellationToken cancel) => work.WriteAsync(async db =>
    {
        var ask = await db.Asks.FirstOrDefaultAsync(a => a.Id == id, cancel);
        if (ask is null) return null;

        db.Subject = ask.Record;
        var now = clock.GetUtcNow();
        await change(db, ask, now);
        Say(db, ask, now);
        return new AskMoved(ask.Id, AskStates.Word(ask.State));
    }, cancel);

    /// <summary>The step both sides read, and the change followers act on.</summary>
    public static void Say(TesseraDb db, Ask ask, DateTimeOffset now)
    {
        var what = AskStates.Word(ask.WithdrawnAt is null ? ask.State : AskState.Withdrawn);
        db.Add(AskStep.Of(ask.Id, what, db.Reader, now));
        db.Announce($"ask.{what}", ask.Record, ask.Version, new { ask = ask.Id, ask.Recipient, ask.Outcome });
    }
}
