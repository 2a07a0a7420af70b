using Tessera.Kernel;

namespace Tessera.Graph.Contracts;

/// <summary>Kinds, roles and sources as people read them.</summary>
public static class MentionWords
{
    public static string Of(MentionKind kind) => kind switch
    {
        MentionKind.Person => "person",
        MentionKind.Organization => "organization",
        MentionKind.Vehicle => "vehicle",
        MentionKind.Phone => "phone",
        MentionKind.Email => "e-mail",
        MentionKind.Place => "place",
        MentionKind.Document => "document",
        MentionKind.Account => "account",
        MentionKind.Aircraft => "aircraft",
        MentionKind.Vessel => "vessel",
        MentionKind.Url => "web address",
        _ => "weapon",
    };

    /// <summary>A person is called a subject only where reasonable suspicion is on file: criminal intelligence and cases.</summary>
    public static string Of(MentionRole role, RecordStream stream) => role switch
    {
        MentionRole.Subject => stream is RecordStream.Intelligence or RecordStream.Case ? "subject" : "whom it is about",
        MentionRole.Associate => "not suspected, named to identify another",
        MentionRole.Victim => "victim",
        MentionRole.Witness => "witness",
        MentionRole.Owner => "owner",
        MentionRole.Place => "place",
        _ => "named",
    };

    public static string Of(MentionSource source) => source switch
    {
        MentionSource.Field => "given in a field",
        MentionSource.Span => "found in the text",
        MentionSource.Import => "imported",
        MentionSource.Hand => "added by hand",
        _ => "carried over",
    };

    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Same => "the same",
        Verdict.Different => "not the same",
        _ => "open for now",
    };
}
