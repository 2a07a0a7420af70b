using System.Text.Json;
using Tessera.Kernel.Keys;

namespace Tessera.Oversight.Petitions;

/// <summary>Who they are, how to reach them, and what they say.</summary>
internal sealed record PetitionSaid(string Name, string Contact, string Words)
{
    public static PetitionSaid OpenedFrom(Petition petition, InstallationKey installation)
    {
        using var key = InquiryKey.Unwrap(petition.Id, petition.Wrapped, installation);
        return JsonSerializer.Deserialize<PetitionSaid>(key.Open(petition.Said))!;
    }

    public byte[] SealedBy(InquiryKey key) => key.Seal(JsonSerializer.Serialize(this));
}
