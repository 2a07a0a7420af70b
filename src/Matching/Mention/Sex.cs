namespace Tessera.Matching;

public enum Sex
{
    Unknown = 0,
    Female = 1,
    Male = 2,

    /// <summary>Written as neither. Contradicts nothing.</summary>
    Other = 3,
}
