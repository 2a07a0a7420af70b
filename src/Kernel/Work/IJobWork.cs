using Tessera.Kernel.Ids;

namespace Tessera.Kernel.Work;

/// <summary>The door to data for machines: a follower or job says who it is and for which center it works.</summary>
public interface IJobWork
{
    IWork As(string job, AgencyId center);
}

internal sealed class JobWork(WorkFactory factory) : IJobWork
{
    public IWork As(string job, AgencyId center) => new UnitOfWork(factory, new JobEntrance(job, center));
}
