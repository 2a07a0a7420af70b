using Tessera.Kernel.Work;

namespace Tessera.Access.Contracts;

/// <summary>Who is signed in on this request or circuit, for layouts and menus. What they may do is asked of the database again at each use.</summary>
public sealed class ReaderContext
{
    public Reader? Reader { get; internal set; }

    /// <summary>The reader, where a page is only reached signed in.</summary>
    public Reader Required => Reader ?? throw new Kernel.Refusals.NoReaderException();
}
