namespace Tessera.Tests.Browser.Journey;

/// <summary>A page, the visit that reaches it, who looks at it in a browser, and what each role is answered.</summary>
internal sealed record PageRow(string Page, string Address, string Looks, IReadOnlyList<char> Answers);

/// <summary>Every page of the workspace and of the Portal. A page without a row fails the build's tests.</summary>
internal static class PageTable
{
    /// <summary>
    /// P the page · F not theirs to do · N not found · S sign in first. The columns are the roles in their order.
    /// Who looks at the page in a browser stands before them (a dash: nobody; sign-in: SigningInTests; passkeys: PasskeyTests); a row without answers is
    /// another state of a page above it.
    /// </summary>
    private const string Workspace = """
        Page             Address                                    Looks      Watch Analyst Supervisor Privacy Reader Partner Outsider Admin Nobody
        DeskPage         /                                          Analyst    P     P       P          P       P      P       P        P     S
        DeskPage         /?queue=asks-out                           Supervisor
        DeskPage         /?queue=asks-in                            Partner
        TipsPage         /tips                                      Watch      P     P       P          P       P      P       P        P     S
        TipPage          /tips/{tip}                                Analyst    P     P       P          P       P      N       N        N     S
        MessagePage      /tips/{tip}/message                        Watch      P     P       F          F       F      N       N        N     S
        ReferPage        /tips/{tip}/refer                          Watch      P     P       F          F       F      N       N        N     S
        ClosePage        /tips/{tip}/close                          Watch      P     P       F          F       F      N       N        N     S
        ClosePage        /tips/{tip}/close                          Reader
        TellPage         /tips/{tip}/tell                           Supervisor F     F       P          F       F      N       N        N     S
        CallPage         /calls/new                                 Watch      P     P       F          F       F      F       P        F     S
        MakeSarPage      /records/{tip}/make-sar                    Analyst    F     P       F          F       F      N       N        N     S
        SarsPage         /reports                                   Analyst    P     P       P          P       P      P       P        P     S
        SarsPage         /reports?show=decided                      Analyst
        DeterminePage    /sars/{sar}/determine                      Analyst    P     P       P          P       P      N       N        N     S
        DeterminePage    /sars/{second}/determine                   Second     P     P       P          P       P      N       N        N     S
        DeterminePage    /sars/{second}/determine                   Supervisor
        AddFactsPage     /sars/{sar}/facts                          Analyst    P     P       F          F       F      N       N        N     S
        ReferSarPage     /sars/{sar}/refer                          Analyst    P     P       P          F       F      N       N        N     S
        CloseSarPage     /sars/{sar}/close                          Analyst    F     P       F          F       F      N       N        N     S
        ApprovePage      /sars/{ise}/approve                        Supervisor F     P       P          F       F      N       N        N     S
        RecordPage       /records/{shared}                          Supervisor P     P       P          P       P      P       N        N     S
        RecordPage       /records/{shared}                          Partner
        RecordPage       /records/{tip}                             Privacy    P     P       P          P       P      N       N        N     S
        ReporterPage     /records/{tip}/reporter                    Watch      P     P       P          P       F      N       N        N     S
        HoldPage         /records/{tip}/hold                        Privacy    F     F       F          P       F      N       N        N     S
        ReviewPage       /records/{tip}/review                      Privacy    F     F       F          P       F      N       N        N     S
        PurgePage        /records/{tip}/purge                       Privacy    F     F       F          P       F      N       N        N     S
        ReporterPage     /records/{shared}/reporter                 -          P     P       P          P       F      N       N        N     S
        HoldPage         /records/{shared}/hold                     -          F     F       F          P       F      N       N        N     S
        PurgePage        /records/{shared}/purge                    -          F     F       F          P       F      N       N        N     S
        MakeSarPage      /records/{shared}/make-sar                 -          F     N       F          F       F      N       N        N     S
        TipPage          /tips/{shared}                             -          N     N       N          N       N      N       N        N     S
        DeterminePage    /sars/{shared}/determine                   -          N     N       N          N       N      N       N        N     S
        WithdrawPage     /records/{shared}/grants/{grant}/withdraw  Supervisor F     F       P          P       F      N       N        N     S
        ComposePage      /records/{shared}/ask                      Supervisor F     F       P          F       F      N       N        N     S
        AsksPage         /asks                                      Supervisor P     P       P          P       P      P       P        P     S
        AsksPage         /asks?box=in                               Partner
        AskPage          /asks/{ask}                                Supervisor P     P       P          P       P      P       N        N     S
        AskPage          /asks/{ask}                                Partner
        DotsPage         /dots                                      Analyst    P     P       P          P       P      P       P        P     S
        DotsPage         /dots?all=true                             Analyst
        EntityPage       /entities/{mention}                        Analyst    P     P       P          P       P      N       N        N     S
        PointersPage     /dots/pointers                             Privacy    P     P       P          P       P      P       P        P     S
        SearchPage       /search                                    Analyst    P     P       P          P       P      P       P        P     S
        FoundPage        /search/{inquiry}                          Analyst    N     P       N          N       N      N       N        N     S
        FoundPage        /search/{inquiry}?kind=Aircraft            Analyst
        FoundPage        /search/{inquiry}?from=yesterday           Analyst
        InquiryPage      /inquiries/{inquiry}                       Privacy    N     N       N          P       N      N       N        N     S
        AuditPage        /audit                                     Privacy    N     N       N          P       N      N       P        N     S
        AuditPage        /audit?outcome=perhaps                     Privacy
        PrivacyPage      /privacy                                   Privacy    N     N       N          P       N      N       P        N     S
        PrivacyPage      /privacy?show=reviews                      Privacy
        PrivacyPage      /privacy?show=outliers                     Privacy
        PetitionsPage    /petitions                                 Privacy    N     N       N          P       N      N       P        N     S
        TakePetitionPage /petitions/new                             Privacy    F     F       F          P       F      F       P        F     S
        PetitionPage     /petitions/{petition}                      Privacy    N     N       N          P       N      N       N        N     S
        WeeksPage        /weeks                                     Privacy    N     N       N          P       N      N       P        N     S
        WeekPage         /weeks/{week}                              Privacy    N     N       N          P       N      N       N        N     S
        PostingPage      /posting                                   Analyst    P     P       P          P       P      P       P        P     S
        AgreementsPage   /agreements                                Supervisor P     P       P          P       P      P       P        P     S
        DraftAgreementPage /agreements/new                          Privacy    F     F       F          P       F      F       P        F     S
        AgreementPage    /agreements/{agreement}                    Supervisor P     P       P          P       P      P       N        P     S
        AgreementPage    /agreements/{agreement}                    Privacy
        AccountsPage     /accounts                                  Admin      N     N       N          N       N      N       N        P     S
        KeptAccountPage  /accounts/{watch}                          Admin      N     N       N          N       N      N       N        P     S
        ProvidersPage    /providers                                 Admin      N     N       N          N       N      N       N        P     S
        RegisterProviderPage /providers/new                         Admin      F     F       F          F       F      F       F        P     S
        ProviderPage     /providers/{provider}                      Admin      N     N       N          N       N      N       N        P     S
        GivePostingPage  /accounts/{watch}/posting                  Admin      N     N       N          N       N      N       N        P     S
        AccountPage      /account                                   Watch      P     P       P          P       P      P       P        P     S
        PasskeyPage      /account/passkeys/bm90aGluZw               passkeys   N     N       N          N       N      N       N        N     S
        PasswordPage     /account/password                          Watch      P     P       P          P       P      P       P        P     S
        PurposePage      /purpose                                   Analyst    P     P       P          P       P      P       P        P     S
        PurposePage      /purpose?to=/search                        Watch
        ProvePage        /prove                                     Watch      P     P       P          P       P      P       P        P     S
        ProvePage        /prove?done=true                           Watch
        RecoveryCodesPage /account/recovery-codes                   Watch      P     P       P          P       P      P       P        P     S
        SignInPage       /sign-in                                   Nobody     P     P       P          P       P      P       P        P     P
        SignInPage       /sign-in?locked=true                       Nobody
        SignInPage       /sign-in?closed=inactive                   Nobody
        CodePage         /sign-in/code                              sign-in    S     S       S          S       S      S       S        S     S
        NewPasswordPage  /sign-in/password                          sign-in    S     S       S          S       S      S       S        S     S
        InvitationPage   /sign-in/invitation                        sign-in    S     S       S          S       S      S       S        S     S
        ElsewherePage    /sign-in/elsewhere?say=down                Nobody     P     P       P          P       P      P       P        P     P
        ElsewherePage    /sign-in/elsewhere                         Nobody 
        RecoveryPage     /sign-in/recovery                          sign-in    S     S       S          S       S      S       S        S     S
        EnrolPage        /sign-in/enrol                             sign-in    S     S       S          S       S      S       S        S     S
        HelpPage         /help                                      Analyst    P     P       P          P       P      P       P        P     P
        ComponentsPage   /help/components                           Analyst    P     P       P          P       P      P       P        P     P
        ComponentsPage   /help/components?view=lists                Analyst
        ComponentsPage   /help/components?view=forms                Analyst
        ComponentsPage   /help/components?view=dialog               Analyst
        ComponentsPage   /help/components?view=dialog-page          Analyst
        NotFound         /nothing-is-here                           Analyst    N     N       N          N       N      N       N        N     S
        Error            /error                                     Analyst    P     P       P          P       P      P       P        P     P
        """;

    /// <summary>The public's door, where nobody has a role. After #: the page of the form, or what is opened, that is reached from there.</summary>
    private const string Door = """
        HomePage         /
        PrivacyPage      /privacy
        WhatPage         /report
        EmergencyPage    /report#emergency
        WhenPage         /report#when
        WherePage        /report#where
        WhoPage          /report#who
        VehiclesPage     /report#vehicles
        ThreatPage       /report#threat
        FilesPage        /report#files
        YouPage          /report#you
        ReviewPage       /report#review
        AskReceiptPage   /receipt
        ReceiptPage      /receipt#open
        TroublePage      /nothing-is-here
        """;

    public static IReadOnlyList<PageRow> OfTheWorkspace { get; } =
        [.. Lines(Workspace).Skip(1).Select(cells => new PageRow(cells[0], cells[1], cells[2], [.. cells[3..].Select(cell => cell.Single())]))];

    public static IReadOnlyList<PageRow> OfTheDoor { get; } = [.. Lines(Door).Select(cells => new PageRow(cells[0], cells[1], "anybody", []))];

    public static IReadOnlyList<string> Columns { get; } = [.. Lines(Workspace).First().Skip(3)];

    private static IEnumerable<string[]> Lines(string table) => table.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
