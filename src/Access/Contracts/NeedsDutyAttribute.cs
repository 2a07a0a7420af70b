using Tessera.Kernel.Work;

namespace Tessera.Access.Contracts;

/// <summary>
/// This page is one act, and the act is the center's staff's who hold one of these duties: nobody else is shown its form, but told whose
/// it is. The verb asks its rule all the same.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsDutyAttribute(params string[] anyOf) : Attribute
{
    public IReadOnlyList<string> AnyOf { get; } = anyOf;

    public bool IsHeldBy(Reader reader) => reader.IsCenterStaff && AnyOf.Any(reader.Holds);
}
