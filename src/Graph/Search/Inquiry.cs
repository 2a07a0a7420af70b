using Tessera.Kernel.Ids;
using Tessera.Kernel.Keys;

namespace Tessera.Graph.Search;

/// <summary>That somebody asked, when and for what. The words lie sealed beside, and are gone when all they found is purged.</summary>
internal sealed class Inquiry
{
    public Guid Id { get; private init; }
    public DateTimeOffset At { get; private init; }
    public PersonId Person { get; private init; }
    public PostingId Posting { get; private init; }
    public AgencyId Center { get; private init; }

    /// <summary>What it was asked for, and within which piece of work; null: nothing restricted was looked at.</summary>
    public string? Purpose { get; private init; }
    public Guid? Piece { get; private init; }
    public byte[]? Words { get; private init; }
    public byte[]? Wrapped { get; private init; }

    public static Inquiry Of(SearchRequest request, Kernel.Work.Reader reader, InstallationKey installation, DateTimeOffset at)
    {
        var id = Guid.CreateVersion7(at);
        using var key = InquiryKey.Make(id);
        return new Inquiry
        {
            Id = id,
            At = at,
            Person = reader.Person,
            Posting = reader.Posting,
            Center = reader.Center,
            Purpose = reader.Piece?.Purpose,
            Piece = reader.Piece?.Id,
            Words = key.Seal(request.Words!.Trim()),
            Wrapped = key.WrapWith(installation),
        };
    }

    /// <summary>Null: destroyed with what it found.</summary>
    public string? Open(InstallationKey installation)
    {
        if (Words is null || Wrapped is null) return null;
        using var key = InquiryKey.Unwrap(Id, Wrapped, installation);
        return key.Open(Words);
    }
}

/// <summary>A record that an inquiry found.</summary>
internal sealed record InquiryAnswer(Guid Inquiry, RecordId Record);
