using Tessera.Tasking.Contracts;

namespace Tessera.Tasking;

/// <summary>How states of asks are written in the database, and what people read.</summary>
internal static class AskStates
{
    public static string Word(AskState state) => state == AskState.HandedOn ? "handed-on" : state.ToString().ToLowerInvariant();

    public static AskState Of(string word) => word == "handed-on" ? AskState.HandedOn : Enum.Parse<AskState>(word, ignoreCase: true);

    /// <summary>Where it stands, as the sender reads it.</summary>
    public static string Sentence(AskState state) => state switch
    {
        AskState.Sent => "not opened yet",
        AskState.Seen => "seen, no answer yet",
        AskState.Accepted => "accepted, acting",
        AskState.Declined => "declined",
        AskState.HandedOn => "handed on",
        AskState.Done => "done",
        _ => "taken back",
    };

    public static bool IsOpen(AskState state) => state is AskState.Sent or AskState.Seen or AskState.Accepted;
}
