using Tessera.Tasking.Contracts;

namespace Tessera.Tasking;

/// <summary>How states of asks are written in the database, and what people read.</summary>
internal static class AskStates
{
    public static string Word(AskState state) => state == AskState.HandedOn ? "handed-on" : state.ToString().ToLowerInvariant();

    public static AskState Of(string word) => word == "handed-on" ? AskState.HandedOn : Enum.Parse<AskState>(word, ignoreCase: true);

    public static bool IsOpen(AskState state) => state is AskState.Sent or AskState.Seen or AskState.Accepted;
}
