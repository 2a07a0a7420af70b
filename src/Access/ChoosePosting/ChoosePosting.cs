using Microsoft.EntityFrameworkCore;
using Tessera.Access.Contracts;
using Tessera.Access.Session;
using Tessera.Access.SignIn;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Time;
using Tessera.Kernel.Work;

namespace Tessera.Access.ChoosePosting;

/// <summary>A person with several postings acts under one at a time; changing it changes what they see and may do.</summary>
internal sealed class ChoosePosting(IWork work, SessionStore sessions, SignInLog log, TimeProvider clock)
{
    public Task<IReadOnlyList<PostingView>> MineAsync(CancellationToken cancel) => work.ReadAsync<IReadOnlyList<PostingView>>(async db =>
    {
        var today = clock.GetUtcNow().DayAt(db.Reader.TimeZone);
        // Who signed in elsewhere acts only for agencies that their provider speaks for.
        var spokenFor = (await db.Database.SqlQuery<Guid[]?>($"select access.spoken_for() as \"Value\"").ToListAsync(cancel))[0];
        var mine = from posting in db.Postings
                   join agency in db.Agencies on posting.Agency equals agency.Id
                   where posting.Person == db.Reader.Person && posting.Machine == null && posting.FromDay <= today && (posting.ToDay == null || posting.ToDay >= today)
                   where spokenFor == null || spokenFor.Contains(posting.Agency.Value)
                   orderby agency.Name, posting.Title
                   select new PostingView(posting.Id.Value, posting.Title, agency.Name, posting.Duties, posting.Id == db.Reader.Posting);
        return await mine.ToListAsync(cancel);
    }, cancel);

    /// <summary>False: the posting is not this person's, or not in force today: nobody would be let in by it.</summary>
    public async Task<bool> RunAsync(string secret, PersonId person, PostingId posting, CancellationToken cancel)
    {
        var chosen = (await MineAsync(cancel)).Any(mine => mine.Posting == posting.Value) && await sessions.ChoosePostingAsync(secret, posting, cancel);
        await log.WriteAsync("posting.choose", person.Value, chosen ? "done" : "refused", "", cancel);
        return chosen;
    }
}

/// <summary>A posting as its holder sees it.</summary>
public sealed record PostingView(Guid Posting, string Title, string Agency, string[] Duties, bool Current);
