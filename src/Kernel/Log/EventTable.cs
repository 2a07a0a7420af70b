namespace Tessera.Kernel.Log;

/// <summary>
/// Every event × outcome that is written to the log (CJIS AU-2): what is not in this table is not written, so whoever adds an event says here
/// what it is. Each entry says when, what and with which outcome; of whom and from where (AU-3): person, posting, center and session, and the
/// session's own entry of sign-in says from which address. Of the public nothing is written. docs/rules/events.md is this table in words, and a
/// test holds them together.
/// </summary>
public static class EventTable
{
    private const string Rows = """
        sign-in                        | done refused        | sign-in    | gate    | a session began, or the account opens nothing; with the address
        sign-in.password               | done failed refused | sign-in    | gate    | a password was tried; refused: the account is locked
        sign-in.code                   | done failed refused | sign-in    | gate    | a code of the phone was tried
        sign-in.passkey                | done failed refused | sign-in    | gate    | a passkey answered
        sign-in.recovery               | done failed refused | sign-in    | gate    | a recovery code was tried
        sign-in.provider               | done failed refused | sign-in    | gate    | an identity provider answered of somebody; failed says why, refused: the account opens nothing
        sign-in.invitation             | done failed         | sign-in    | gate    | the code of an invitation was tried
        sign-in.attribute              | refused             | sign-in    | gate    | a provider said what it is not registered to say: it is not taken
        session.proved                 | done failed         | sign-in    | person  | somebody signed in proved again that it is them
        session.signed-out             | done                | sign-in    | person  | a session was ended or locked by its person
        session.ended                  | done                | sign-in    | person  | sessions elsewhere were ended by their person
        posting.choose                 | done refused        | permission | gate    | another posting was chosen to act under
        posting.given                  | done                | permission | person  | a posting, with its duties
        posting.moved                  | done                | permission | person  | a posting instead of another
        posting.ended                  | done                | permission | person  | a posting was ended
        piece.begun                    | done                | privileged | person  | a piece of work, with its purpose, opens restricted streams
        piece.ended                    | done                | privileged | person  | it is over
        account.password-changed       | done refused        | account    | gate    | another password
        account.passkey-added          | done refused        | account    | gate    | a passkey more
        account.passkey-renamed        | done refused        | account    | person  | a passkey's name
        account.passkey-removed        | done refused        | account    | person  | a passkey less
        account.codes-made             | done refused        | account    | gate    | ten new recovery codes
        account.agreement-signed       | done                | account    | person  | the yearly agreement
        account.closed                 | done                | account    | person  | a leaver's account, with all sessions
        account.opened                 | done                | account    | person  | a closed account, again
        account.released               | done                | account    | person  | a locked account was let go
        account.password-may-be-known  | done                | account    | person  | the next sign-in asks for another password
        account.assured-proofing       | done                | account    | person  | identity proofing on file
        account.assured-screening      | done                | account    | person  | screening on file
        account.assured-agreement      | done                | account    | person  | agreement on file
        account.assured-awareness      | done                | account    | person  | awareness training on file
        account.assurance-ended        | done                | account    | person  | something on file was ended
        agreement.drafted              | done                | permission | person  | an agreement's terms, and who is asked to sign
        agreement.signed               | done                | permission | person  | a signature for an agency: what is given under it opens
        agreement.left                 | done                | permission | person  | an agency left or did not sign
        agreement.ended                | done                | permission | person  | an agreement was ended for all
        account.invited                | done                | account    | person  | the code of an invitation was made
        account.unlinked               | done                | account    | person  | a provider speaks for the account no more
        provider.registered            | done                | permission | person  | an identity provider, with what it may say and of whom
        provider.changed               | done                | permission | person  | what it may say and of whom
        provider.stopped               | done                | permission | person  | it lets nobody in
        accounts.viewed                | done                | read       | person  | the list of accounts
        agreements.viewed              | done                | read       | person  | the list of agreements
        providers.viewed               | done                | read       | person  | the list of identity providers
        rule.refused                   | refused             | privileged | either  | a rule's no to any act, with its code and the record
        record.not-found               | not-found           | read       | person  | a well-formed address of something that is not there or not theirs
        record.viewed                  | done                | read       | person  | a version of a record was shown
        file.viewed                    | done                | read       | person  | a copy of a file was shown
        part.opened                    | done                | read       | person  | a sealed part was opened, with its purpose
        entity.viewed                  | done                | read       | person  | a seen entity, each of its records
        dots.viewed                    | done                | read       | person  | the dots of a record
        dots.listed                    | done                | read       | person  | the newest dots
        desk.viewed                    | done                | read       | person  | a queue of the desk
        tips.listed                    | done                | read       | person  | tips to screen
        sars.listed                    | done                | read       | person  | reports to vet
        asks.viewed                    | done                | read       | person  | a box of asks
        pointers.viewed                | done                | read       | person  | what is open to pointers, and who asked
        search.asked                   | done                | read       | person  | a search, its words sealed beside
        search.answered                | done                | read       | person  | what a search showed
        search.words-opened            | done                | privileged | person  | an overseer read the words of a search
        pointer.asked                  | done                | read       | person  | a pointer query, on both sides
        privacy.viewed                 | done                | read       | person  | a queue of the privacy officer's desk
        petitions.viewed               | done                | read       | person  | the register of petitions
        petition.opened                | done                | read       | person  | a petition, with who and what they say
        weeks.viewed                   | done                | log        | person  | the weeks of the log and who signed them
        week.viewed                    | done                | log        | person  | the figures of a week of the log
        audit.viewed                   | done                | log        | person  | the log was read
        log.mended                     | done                | log        | gate    | the log writes again, and since when it could not
        record.opened                  | done                | write      | either  | a new record
        record.revised                 | done                | write      | either  | a new version
        record.issued                  | done                | write      | person  | a version was issued, with its hash
        record.moved                   | done                | write      | either  | another state
        record.prioritised             | done                | write      | either  | another priority
        record.shortened               | done                | write      | either  | an earlier day of destruction
        record.cited                   | done                | write      | either  | a citation
        reporter.added                 | done                | write      | either  | who told, sealed
        file.added                     | done                | write      | either  | a file
        mentions.proposed              | done                | write      | either  | what a text may name
        mentions.confirmed             | done                | write      | either  | what a record names
        mentions.rejected              | done                | write      | either  | what it does not name
        mention.described              | done                | write      | person  | role and grade of a mention
        judged                         | done                | write      | person  | two mentions are one, are not, or it is undone
        import.batch                   | done                | write      | machine | rows of a file
        tip.answered                   | done                | write      | person  | a message to a reporter
        tip.told                       | done                | write      | person  | a fixed phrase to a reporter
        tip.message                    | done                | write      | machine | a message of a reporter
        tip.messages-read              | done                | write      | person  | messages were taken off the desk
        tip.threat-to-life             | done                | write      | person  | somebody was told that life is at risk
        vetting.draft-kept             | done                | write      | person  | part one, not signed
        vetting.part-one-signed        | done                | privileged | person  | part one of a determination
        vetting.checked                | done                | write      | person  | a look elsewhere
        vetting.decided                | done                | privileged | person  | part two of a determination
        vetting.approved               | done                | privileged | person  | an ISE-SAR was approved
        vetting.closed                 | done                | privileged | person  | a SAR was closed
        vetting.referred               | done                | release    | person  | somebody was told of a SAR
        vetting.passage-held           | done                | write      | either  | a sentence on protected activity was held
        vetting.passage-answered       | done                | privileged | person  | it was attested or struck
        record.given                   | done                | release    | person  | a grant, with recipient, purpose and markings
        record.recalled                | done                | release    | person  | a grant was withdrawn
        ask.sent                       | done                | release    | person  | an ask with a record
        ask.seen                       | done                | read       | person  | an ask was opened by whom it asks
        ask.accepted                   | done                | write      | person  | an answer
        ask.declined                   | done                | write      | person  | an answer
        ask.handed-on                  | done                | release    | person  | handed on to another agency
        ask.done                       | done                | write      | person  | an outcome
        ask.withdrawn                  | done                | write      | person  | taken back
        ask.noted                      | done                | write      | person  | a note to an ask
        discoverability.set            | done                | permission | person  | what others may learn that a center holds of a stream
        petition.taken                 | done                | write      | person  | a complaint or a request of somebody outside
        petition.acknowledged          | done                | write      | person  | they were told that it came
        petition.decided               | done                | privileged | person  | an outcome, with ground and sealed reason
        week.signed                    | done                | log        | person  | a week of the log was looked through, with the fingerprint of its figures
        record.held                    | done                | privileged | person  | a hold stops destruction
        record.hold-lifted             | done                | privileged | person  | it is over
        record.reviewed                | done                | privileged | person  | a record is kept on at its day of review
        record.purged                  | done                | delete     | either  | destroyed, by hand or by the clock
        envelope.broken                | failed              | machine    | machine | an envelope that does not open
        message.broken                 | failed              | machine    | machine | a message that does not open
        file.broken                    | failed              | machine    | machine | a file that does not open
        file.missing                   | failed              | machine    | machine | a file that never came
        file.uncopied                  | failed              | machine    | machine | no clean copy could be made
        """;

    public static IReadOnlyList<LoggedEvent> All { get; } = [.. Rows.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Read)];

    private static readonly Dictionary<string, LoggedEvent> _byKind = All.ToDictionary(row => row.Kind, StringComparer.Ordinal);

    public static LoggedEvent? Find(string kind) => _byKind.GetValueOrDefault(kind);

    /// <summary>An entry that is not in the table is not written: it would be read by nobody who looks for it.</summary>
    public static void Require(string kind, string outcome)
    {
        if (Find(kind)?.Outcomes.Contains(outcome) is not true)
            throw new InvalidOperationException($"The event '{kind}' with outcome '{outcome}' is not in {nameof(EventTable)}: add it there and in docs/rules/events.md.");
    }

    private static LoggedEvent Read(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        return new(cells[0], cells[1].Split(' '), cells[2], cells[3], cells[4]);
    }
}
