using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tessera.Kernel.Keys;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Time;
using Tessera.Kernel.Work;
using Tessera.Oversight.Weeks;

namespace Tessera.Oversight.SignWeek;

/// <summary>Signs a week of the log with what was found (CJIS AU-6); the entry in the log bears the fingerprint of the figures that were looked at.</summary>
internal sealed class SignWeek(IFreshWork work, InstallationKey installation, TimeProvider clock)
{
    public Task<string?> RunAsync(DateOnly monday, SignWeekRequest request, CancellationToken cancel) => work.WriteAsync(async db =>
    {
        var now = clock.GetUtcNow();
        var today = now.DayAt(db.Reader.TimeZone);
        if (!WeekReading.MayRead(db.Reader) || !await WeekReading.IsThereAsync(db, monday, today, cancel)) return null;

        var figures = await WeekFigures.OfAsync(db, monday, cancel);
        var fingerprint = WeekFigures.Fingerprint(monday, figures);
        WeekRule.MaySign(monday, today, await db.SignedWeeks.AnyAsync(week => week.Monday == monday, cancel), request.Fingerprint, fingerprint).Enforce();
        var id = Guid.CreateVersion7(now);
        using var key = InquiryKey.Make(id);
        db.Add(new SignedWeek
        {
            Id = id, Center = db.Reader.Center, Monday = monday, Figures = JsonSerializer.Serialize(figures), Fingerprint = Convert.FromHexString(fingerprint),
            Found = key.Seal(request.Found.Trim()), Wrapped = key.WrapWith(installation), SignedBy = db.Reader.Posting, SignedAt = now,
        });
        db.Audit("week.signed", detail: new { monday, fingerprint });
        return fingerprint;
    }, cancel);
}
