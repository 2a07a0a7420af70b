namespace Tessera.Matching;

/// <summary>Fields whose values are counted, because a common value says less than a rare one.</summary>
public enum Field
{
    Surname = 1,
    Given = 2,
    Phone = 3,
    Email = 4,
    Address = 5,
    OrganizationWord = 6,
}
