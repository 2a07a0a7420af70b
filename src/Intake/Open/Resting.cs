using System.Collections.Concurrent;

namespace Tessera.Intake.Open;

/// <summary>What failed, how often, and until when it rests. In memory: after a restart everything is tried whole again.</summary>
internal sealed class Resting(TimeProvider clock)
{
    private readonly ConcurrentDictionary<Guid, (int Failures, DateTimeOffset Until)> _failed = [];

    public int Count => _failed.Count;

    public bool Rests(Guid id) => _failed.TryGetValue(id, out var rest) && rest.Until > clock.GetUtcNow();

    public bool HasFailed(Guid id) => _failed.ContainsKey(id);

    public HowMuch MuchOf(Guid id) => PatienceRule.MuchAfter(_failed.TryGetValue(id, out var rest) ? rest.Failures : 0);

    public void Failed(Guid id) => _failed.AddOrUpdate(id, _ => Until(1), (_, rest) => Until(rest.Failures + 1));

    public void Done(Guid id) => _failed.TryRemove(id, out _);

    private (int Failures, DateTimeOffset Until) Until(int failures) => (failures, clock.GetUtcNow() + PatienceRule.RestAfter(failures));
}
