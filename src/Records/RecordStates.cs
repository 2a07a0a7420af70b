using Tessera.Records.Contracts;

namespace Tessera.Records;

/// <summary>How states are written in the database and in addresses.</summary>
internal static class RecordStates
{
    public static string Word(RecordState state) => state == RecordState.CorrectionPending ? "correction-pending" : state.ToString().ToLowerInvariant();

    public static string Said(RecordState state) => state == RecordState.CorrectionPending ? "Correction pending" : state.ToString();

    public static RecordState Of(string word) => word == "correction-pending" ? RecordState.CorrectionPending : Enum.Parse<RecordState>(word, ignoreCase: true);
}
