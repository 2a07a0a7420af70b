namespace Tessera.Vetting.Codes;

/// <summary>What is looked up before part two. One that found nothing counts as well (regulation SAR-V5).</summary>
internal static class CheckTypes
{
    public const string OwnRecords = "own-records";
    public const string Duplicates = "duplicates";
    public const string EGuardian = "eguardian";
    public const string WatchList = "tsc";

    public static IReadOnlyList<Code> All { get; } =
    [
        new(OwnRecords, "Our own records"), new(Duplicates, "Duplicates of this report"), new(EGuardian, "eGuardian and the SAR Data Repository"),
        new(WatchList, "Watch list, through the TSC process"), new("reporter", "Call back to the reporter"), new("subject-interview", "Interview by the local agency"),
        new("registration", "Driver and vehicle registration"), new("owner", "Owner of the place or thing"),
    ];

    public static string NameOf(string code) => All.FirstOrDefault(type => type.Value == code)?.Name ?? code;
}
