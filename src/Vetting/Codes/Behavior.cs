namespace Tessera.Vetting.Codes;

/// <summary>One of the sixteen behaviors of ISE-FS-200 1.5.5, Part B, in our words, with the code it travels under.</summary>
internal sealed record Behavior(int Number, string Code, BehaviorGroup Group, string Name, string Definition);

/// <summary>ISE-FS-200 1.5.5, Part B.</summary>
internal enum BehaviorGroup
{
    /// <summary>Defined criminal activity and potential terrorism nexus activity.</summary>
    DefinedCriminal,

    /// <summary>May be lawful, and protected: stands only with articulable additional facts.</summary>
    NeedsAdditionalFacts,
}
