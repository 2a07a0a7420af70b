namespace Tessera.Access.Contracts;

/// <summary>Kinds of training that gates ask for. In force until the day it expires.</summary>
public static class Training
{
    /// <summary>28 CFR 23.20(c): only the trained judge reasonable suspicion.</summary>
    public const string Part23 = "28cfr23";

    /// <summary>ISE-FS-200: part two of a determination is made by a trained analyst or officer.</summary>
    public const string SarVetting = "sar-vetting";

    /// <summary>Privacy, civil rights and civil liberties.</summary>
    public const string Privacy = "pcrcl";
}
