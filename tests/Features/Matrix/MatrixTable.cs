namespace Tessera.Tests.Features.Matrix;

/// <summary>One way in: a page, a form of a page (after #), or an endpoint of the API, and what the two rules say of it.</summary>
internal sealed record MatrixRow(string Method, string Address, string Subject, string Sight, string Needs, string Refused, string Done, string Body)
{
    /// <summary>As the router has it: without the form, without a chosen part.</summary>
    public string Route => Method + " " + Address.Split('#')[0].Replace("=reporter", "", StringComparison.Ordinal).Replace("=internal", "", StringComparison.Ordinal);

    public string? Form => Address.Contains('#', StringComparison.Ordinal) ? Address.Split('#')[1] : null;

    public bool IsApi => Address.StartsWith("/api/", StringComparison.Ordinal);

    public bool NamesARecord => Subject is not "-";

    /// <summary>A page that is read changes nothing; so does an endpoint that answers GET.</summary>
    public bool Reads => Method is "GET";
}

/// <summary>
/// What each way in asks for, written from the rules and not from the code: whose sight, which duty, and with which code it says no. A page,
/// a form or an endpoint without a row fails, and so does a row without one.
/// </summary>
internal static class MatrixTable
{
    /// <summary>
    /// Sight: open (nobody need be signed in) · all · see (may see the record) · own (and it is of the reader's center) · party (of the ask) ·
    /// self (who asked).
    /// Needs: - · duties of the owner's staff · staff:duties of any center's · asked (who answers for the agency that was asked) · +training.
    /// A question mark: who lacks it is told that nothing is there.
    /// Refused: codes, or 400: the form is not offered. Done: the answer to whoever may, when it is done for the first time; * makes a record
    /// for each of them.
    /// </summary>
    private const string Rows = """
        GET    /                                       | -       | all   | -                       |                        | 200 |
        GET    /tips                                   | -       | all   | -                       |                        | 200 |
        GET    /reports                                | -       | all   | -                       |                        | 200 |
        GET    /asks                                   | -       | all   | -                       |                        | 200 |
        GET    /dots                                   | -       | all   | -                       |                        | 200 |
        GET    /dots/pointers                          | -       | all   | -                       |                        | 200 |
        GET    /search                                 | -       | all   | -                       |                        | 200 |
        GET    /audit                                  | -       | all   | staff:audit/privacy?    | 404                    | 200 |
        GET    /privacy                                | -       | all   | staff:privacy?          | 404                    | 200 |
        GET    /petitions                              | -       | all   | staff:privacy?          | 404                    | 200 |
        GET    /petitions/new                          | -       | all   | staff:privacy           | 403                    | 200 |
        GET    /petitions/{Petition:guid}              | -       | all   | -                       |                        | 404 |
        GET    /weeks                                  | -       | all   | staff:audit/privacy?    | 404                    | 200 |
        GET    /weeks/{Monday}                         | -       | all   | -                       |                        | 404 |
        GET    /posting                                | -       | all   | -                       |                        | 200 |
        GET    /account                                | -       | all   | -                       |                        | 200 |
        GET    /agreements                             | -       | all   | -                       |                        | 200 |
        GET    /agreements/new                         | -       | all   | staff:privacy           | 403                    | 200 |
        GET    /agreements/{Agreement:guid}            | -       | all   | -                       |                        | 404 |
        GET    /accounts                               | -       | all   | staff:admin?            | 404                    | 200 |
        GET    /accounts/{Person:guid}                 | -       | all   | -                       |                        | 404 |
        GET    /providers                              | -       | all   | staff:admin?            | 404                    | 200 |
        GET    /providers/new                          | -       | all   | staff:admin             | 403                    | 200 |
        GET    /providers/{Provider:guid}                    | -       | all   | -                       |                        | 404 |
        GET    /sign-in/elsewhere                      | -       | open  | -                       |                        | 200 |
        GET    /sign-in/invitation                     | -       | open  | -                       |                        | 302 |
        GET    /sign-in/with                           | -       | open  | -                       |                        | sign in |
        GET    /sign-in/from/{provider:guid}           | -       | open  | -                       |                        | 404 |
        GET    /accounts/{Person:guid}/posting         | -       | all   | -                       |                        | 404 |
        GET    /account/password                       | -       | all   | -                       |                        | 200/302/404 |
        GET    /account/recovery-codes                 | -       | all   | -                       |                        | 200/302/404 |
        GET    /purpose                                | -       | all   | -                       |                        | 200 |
        GET    /prove                                  | -       | all   | -                       |                        | 200 |
        GET    /account/passkeys/{Key}                 | -       | all   | -                       |                        | 404 |
        GET    /sign-in/recovery                       | -       | open  | -                       |                        | 302 |
        GET    /sign-in/password                       | -       | open  | -                       |                        | 302 |
        GET    /calls/new                              | -       | all   | staff:triage            | 403                    | 200 |
        GET    /health                                 | -       | open  | -                       |                        | 200 |
        GET    /help                                   | -       | open  | -                       |                        | 200 |
        GET    /help/components                        | -       | open  | -                       |                        | 200 |
        GET    /sign-in                                | -       | open  | -                       |                        | 200 |
        GET    /sign-in/code                           | -       | open  | -                       |                        | 302 |
        GET    /sign-in/enrol                          | -       | open  | -                       |                        | 302 |
        GET    /error                                  | -       | open  | -                       |                        | 200 |
        GET    /not-found                              | -       | open  | -                       |                        | 200 |
        GET    /openapi/{documentName}.json            | -       | open  | -                       |                        | 200 |
        GET    /search/{Inquiry:guid}                  | -       | self  | -                       |                        | 200 |
        GET    /inquiries/{Inquiry:guid}               | -       | all   | audit/privacy?          | 404                    | 200 |
        GET    /records/{Id:guid}                      | Issued  | see   | -                       |                        | 200 |
        GET    /records/{Id:guid}/reporter             | Tip     | own   | triage/supervise/privacy | 403                   | 200 |
        GET    /records/{Id:guid}/hold                 | Issued  | own   | privacy                 | 403                    | 200 |
        GET    /records/{Id:guid}/review               | Issued  | own   | privacy                 | 403                    | 200 |
        GET    /records/{Id:guid}/purge                | Issued  | own   | purge                   | 403                    | 200 |
        GET    /records/{Id:guid}/ask                  | Issued  | own   | release                 | 403                    | 200 |
        GET    /records/{Id:guid}/make-sar             | Tip     | own   | vet                     | 403                    | 200 |
        GET    /records/{Id:guid}/grants/{GrantId:guid}/withdraw | Issued | own | release/privacy | 403                    | 200 |
        GET    /tips/{Id:guid}                         | Tip     | own   | -                       |                        | 200 |
        GET    /tips/{Id:guid}/close                   | Tip     | own   | triage                  | 403                    | 200 |
        GET    /tips/{Id:guid}/message                 | Tip     | own   | triage                  | 403                    | 200 |
        GET    /tips/{Id:guid}/refer                   | Tip     | own   | triage                  | 403                    | 200 |
        GET    /tips/{Id:guid}/tell                    | Tip     | own   | supervise               | 403                    | 200 |
        GET    /sars/{Id:guid}/determine               | Sar     | own   | -                       |                        | 200 |
        GET    /sars/{Id:guid}/facts                   | Sar     | own   | vet/write               | 403                    | 200 |
        GET    /sars/{Id:guid}/close                   | Sar     | own   | vet                     | 403                    | 200 |
        GET    /sars/{Id:guid}/refer                   | Sar     | own   | triage/vet/supervise    | 403                    | 200 |
        GET    /sars/{Id:guid}/approve                 | Ise     | own   | approve/vet             | 403                    | 200 |
        GET    /asks/{Ask:guid}                        | Issued  | party | -                       |                        | 200 |
        GET    /entities/{MentionId:guid}              | Tip     | see   | -                       |                        | 200 |
        GET    /files/{file}                           | Issued  | see   | -                       |                        | 200 |

        POST   /search#search                          | -       | all   | -                       |                        | 302 | Request.Words=Ardley
        POST   /petitions/new#take-petition            | -       | all   | staff:privacy           | oversight.petition-duty | 302 | Request.Kind=access&Request.ReceivedOn=2026-01-05&Request.Name=Nobody&Request.Contact=By letter&Request.Words=What do you hold of me?
        POST   /petitions/{Petition:guid}#acknowledge-petition | - | all   | -                       |                        | 400/404 |
        POST   /petitions/{Petition:guid}#decide-petition | -    | all   | -                       |                        | 400/404 | Request.Outcome=denied&Request.Ground=accurate&Request.Reason=It is right as it is held.
        POST   /weeks/{Monday}#sign-week               | -       | all   | -                       |                        | 400/404 | Request.Found=Nothing that stands out.
        POST   /calls/new#call                         | -       | all   | staff:triage            | intake.call-duty       | 302 | Request.What=A van stood at the gate for an hour.
        POST   /posting#posting                        | -       | all   | -                       |                        | 404 | Request.Posting={third}
        POST   /sign-in#sign-in                        | -       | open  | -                       |                        | 400 | Request.Email=nobody@example.test&Request.Password=wrong
        POST   /sign-in/code#code                      | -       | open  | -                       |                        | 400 | Request.Code=123456
        POST   /sign-in/enrol#enrol                    | -       | open  | -                       |                        | 400 | Request.Code=123456
        POST   /help/components#parts                  | -       | open  | -                       |                        | 400 | Request.CaseNumber=26-1
        POST   /dots/pointers#discoverability          | -       | all   | staff:privacy           | 400                    | 302 | Request.Stream=Product&Request.Level=Visible&Request.Readers=Centers&Request.Contact=Watch desk, 703-555-0100
        POST   /records/{Id:guid}/reporter#open        | Tip     | own   | triage/supervise/privacy | records.open-part     | 200 | Request.Purpose=Call back to ask for the plate
        POST   /records/{Id:guid}/hold#hold            | Issued  | own   | privacy                 | records.hold-duty      | 302 | Request.Authority=Court, 26 CV 12&Request.Reason=A case is open.
        POST   /records/{Id:guid}/hold#lift            | Held    | own   | privacy                 | records.hold-duty      | 302 |
        POST   /records/{Id:guid}/review#review        | Issued  | own   | privacy                 | records.review-duty    | records.review-early | Request.Explanation=It is needed for the open case.
        POST   /records/{Id:guid}/purge#purge          | Issued  | own   | purge                   | records.purge-duty     | 302* | Request.Reason=UNRELIABLE&Request.Number={number}
        POST   /records/{Id:guid}/ask#ask              | Issued  | own   | release                 | tasking.send-duty      | 302 | Request.Recipients[0]={other-police}&Request.Wanted=know&Request.Words=Please read this today.&Request.Due={due}&Request.Purpose=INVESTIGATION&Request.NeedToKnow=It is their town.&Request.Markings[0]=LES
        POST   /records/{Id:guid}/make-sar#make-sar    | Tip     | own   | vet+sar-vetting         | vetting.duty/vetting.not-trained | 302 | Request.Title=Somebody at the gate&Request.Narrative=Somebody stood at the gate for an hour.&Request.GradeScheme=admiralty&Request.GradeSource=B&Request.GradeContent=2
        POST   /records/{Id:guid}/grants/{GrantId:guid}/withdraw#withdraw | Issued | own | release/privacy | records.withdraw-duty | 302 | Request.Why=The plate was wrong.
        POST   /records/{Id:guid}#pointers             | Issued  | see   | write/triage/vet        | graph.pointer-duty/graph.pointer-own/400 | 302 | Request.Purpose=INVESTIGATION
        POST   /records/{Id:guid}#add-mention          | Ise     | see   | write/triage/vet/import | 400                    | 302 | Request.Kind=Phone&Request.Text=571-555-0177
        POST   /records/{Id:guid}#named                | Ise     | see   | write/triage/vet/import | 400/graph.no-duty      | 400 | Form.Act=reject:{mention}
        POST   /records/{Id:guid}#dots                 | Issued  | see   | staff:write/triage/vet  | 400/graph.judge-duty   | 302 | Form.Act=Different:{mention}:{anchor}
        POST   /tips/{Id:guid}/close#close-tip         | Tip     | own   | triage                  | intake.triage-duty     | 302 | Request.Reason=not-credible
        POST   /tips/{Id:guid}/message#answer          | Tip     | own   | triage                  | intake.answer-duty     | intake.no-receipt | Request.Text=Which way did it leave?
        POST   /tips/{Id:guid}/refer#refer-tip         | Tip     | own   | triage                  | intake.triage-duty     | 302 | Request.To=City Police
        POST   /tips/{Id:guid}/tell#tell               | Tip     | own   | supervise               | intake.tell-duty       | intake.no-receipt | Request.Phrase=Read
        POST   /tips/{Id:guid}#read-messages           | Tip     | own   | -                       |                        | 400 | Shown.Through={third}
        POST   /sars/{Id:guid}/determine#part-one      | Sar     | own   | vet                     | 400                    | 302 | Request.Sign=false&Request.Behaviors[0].Code=PHOTO&Request.Against=Tourists.
        POST   /sars/{Id:guid}/determine#part-two      | SarTwo  | own   | vet+sar-vetting         | 400                    | vetting.checks | Request.Decision=Yes&Request.Rationale=Filming and asking together fit planning.
        POST   /sars/{Id:guid}/determine#check         | Sar     | own   | vet/triage/write        | 400                    | 302 | Request.Type=tsc&Request.Result=negative
        POST   /sars/{Id:guid}/determine#guard-        | Sar     | own   | -                       |                        | 400 |
        POST   /sars/{Id:guid}/facts#add-facts         | Sar     | own   | vet/write               | vetting.write-duty     | 302 | Request.Text=The owner says no crew was due.
        POST   /sars/{Id:guid}/close#close-sar         | Sar     | own   | vet+sar-vetting         | vetting.duty/vetting.not-trained | 302 | Request.Reason=NOT-CREDIBLE&Request.Why=The guard knew him.
        POST   /sars/{Id:guid}/refer#refer-sar         | Sar     | own   | triage/vet/supervise    | vetting.refer-duty  | 302 | Request.Told=911 dispatch&Request.How=phone&Request.Words=A man at the gate.&Request.Urgent=true
        POST   /sars/{Id:guid}/approve#approve         | Ise     | own   | approve/vet             | vetting.approve-duty   | 302 | Request.HoldsPersonalData=true
        POST   /asks/{Ask:guid}#accept                 | Issued  | party | asked                   | 400                    | 302 |
        POST   /asks/{Ask:guid}#finish                 | Issued  | party | asked                   | 400                    | 302 | Finish.Outcome=no-action&Finish.Answer=We looked.
        POST   /asks/{Ask:guid}#decline                | Issued  | party | asked                   | 400                    | 302 | Decline.Why=Not in our county.
        POST   /asks/{Ask:guid}#hand-on                | Issued  | party | asked                   | 400                    | tasking.hand-on-reach | HandOn.To={other-police}&HandOn.Words=This is your side.
        POST   /asks/{Ask:guid}#note                   | Issued  | party | -                       |                        | 302 | Request.Text=We know the van.
        POST   /asks/{Ask:guid}#take-back              | Issued  | party | release                 | 400                    | 302 | Request.Why=The owner answered.
        POST   /entities/{MentionId:guid}#judged       | Issued  | see   | staff:write/triage/vet  | graph.judge-duty       | 302 | Form.Act=Different:{mention}:{anchor}
        POST   /session/stay                           | -       | all   | -                       |                        | 204 |
        POST   /sign-in/recovery#recovery              | -       | open  | -                       |                        | 400 | Request.Code=abcd
        POST   /sign-in/password#new-password          | -       | open  | -                       |                        | 400 | Request.New=short&Request.Again=short
        POST   /account/password#password              | -       | all   | -                       |                        | 400/409/404 | Request.Current=a&Request.New=b&Request.Again=b
        POST   /account#add-passkey                    | -       | all   | -                       |                        | 400/409/404 | Request.Name=Laptop&Request.Passkey=none
        POST   /account#end-session                    | -       | all   | -                       |                        | 400/404/302 | Request.Session={third}
        POST   /account/passkeys/{Key}#rename          | -       | all   | -                       |                        | 400/404 | Request.Name=Laptop
        POST   /account/passkeys/{Key}#remove          | -       | all   | -                       |                        | 400/404 |
        POST   /account/recovery-codes#make            | -       | all   | -                       |                        | 200/400/404/409 |
        POST   /sign-in/passkey                        | -       | open  | -                       |                        | 200 |
        POST   /account/passkey                        | -       | all   | -                       |                        | 200/404/400 |
        POST   /purpose#purpose                        | -       | all   | -                       |                        | 302/access.purpose-nothing | Request.Purpose=INVESTIGATION&Request.Reference=26-1204
        POST   /purpose#end-piece                      | -       | all   | -                       |                        | 302 |
        POST   /prove#prove                            | -       | all   | -                       |                        | 400 | Request.Password=a&Request.Code=123456
        POST   /prove#prove-demo                       | -       | all   | -                       |                        | 400 |
        POST   /prove/passkey                          | -       | all   | -                       |                        | 404 |
        POST   /agreements/new#draft-agreement         | -       | all   | staff:privacy           | 400                    | 400 | Request.Name=Compact
        POST   /agreements/{Agreement:guid}#sign-for   | -       | all   | -                       |                        | 400/404 | Sign.Party={third}&Sign.Signatory=Robin
        POST   /agreements/{Agreement:guid}#leave-agreement | -  | all   | -                       |                        | 400/404 | Leave.Party={third}&Leave.Why=Over
        POST   /agreements/{Agreement:guid}#end-agreement | -    | all   | -                       |                        | 400/404 | End.Why=Over
        POST   /account#agreement                      | -       | all   | -                       |                        | 302 |
        POST   /accounts/{Person:guid}#assure          | -       | all   | -                       |                        | 400/404 | Assure.Kind=screening&Assure.Method=Fingerprints&Assure.DoneOn=2026-01-05
        POST   /accounts/{Person:guid}#end-posting     | -       | all   | -                       |                        | 400/404 | End.Posting={third}
        POST   /accounts/{Person:guid}/posting#give-posting | -  | all   | -                       |                        | 400/404 | Request.Agency={third}&Request.Title=Analyst&Request.FromDay=2026-01-05
        POST   /accounts/{Person:guid}#act             | -       | all   | -                       |                        | 400/404 | Act=open
        POST   /accounts/{Person:guid}#close           | -       | all   | -                       |                        | 400/404 | Close.Why=Left
        POST   /providers/new#register-provider        | -       | all   | staff:admin             | 400                    | 400 | Request.Name=City
        POST   /providers/{Provider:guid}#change-provider    | -       | all   | -                       |                        | 400/404 | Request.Levels=2
        POST   /providers/{Provider:guid}#stop-provider      | -       | all   | -                       |                        | 400/404 | Stop.Why=Over
        POST   /accounts/{Person:guid}#invite          | -       | all   | -                       |                        | 400/404 | Provider={third}
        POST   /accounts/{Person:guid}#unlink          | -       | all   | -                       |                        | 400/404 | Link={third}
        POST   /prove#prove-elsewhere                  | -       | all   | -                       |                        | 400 |
        POST   /sign-in/invitation#invitation          | -       | open  | -                       |                        | 400 | Request.Code=abcd
        POST   /account#end-all                        | -       | all   | -                       |                        | 302 |
        POST   /sign-out                               | -       | open  | -                       |                        | sign in |
        POST   /lock                                   | -       | open  | -                       |                        | 302 |

        GET    /api/desk                               | -       | all   | -                       |                        | 200 |
        GET    /api/desk/board                         | -       | all   | -                       |                        | 200 |
        GET    /api/asks                               | -       | all   | -                       |                        | 200 |
        GET    /api/asks/{ask}                         | Issued  | party | -                       |                        | 200 |
        GET    /api/records/{id}/mentions              | Issued  | see   | -                       |                        | 200 |
        GET    /api/records/{id}/dots                  | Issued  | see   | -                       |                        | 200 |
        GET    /api/entities/{mention}                 | Issued  | see   | -                       |                        | 200 |
        GET    /api/search/{inquiry:guid}              | -       | self  | -                       |                        | 200 |
        POST   /api/search                             | -       | all   | -                       |                        | 200 | {"words":"Ardley"}
        GET    /api/discoverability                    | -       | all   | -                       |                        | 200 |
        PUT    /api/discoverability                    | -       | all   | staff:privacy           | graph.discoverability-duty | 204 | {"stream":"Request","level":"Pointable","readers":"Centers","contact":"Watch desk, 703-555-0100"}
        POST   /api/purpose                            | -       | all   | -                       |                        | 200/access.purpose-nothing | {"purpose":"VETTING","noReference":true}
        DELETE /api/purpose                            | -       | all   | -                       |                        | 204/404 |
        POST   /api/calls                              | -       | all   | staff:triage            | intake.call-duty       | 201 | {"what":"A van stood at the gate for an hour."}
        POST   /api/judgements                         | Issued  | see   | staff:write/triage/vet  | graph.judge-duty       | 200 | {"a":"{mention}","b":"{anchor}","verdict":"Unsure"}
        POST   /api/judgements/{id}/undo               | Judged.judgement | own | write/triage/vet  | graph.judge-duty       | 200 |
        POST   /api/mentions/{id}/confirm              | Ise.mention | see | write/triage/vet/import | graph.no-duty/graph.not-yours | graph.decided | {}
        POST   /api/mentions/{id}/reject               | Ise.mention | see | write/triage/vet/import | graph.no-duty/graph.not-yours | 200 |
        POST   /api/mentions/{id}/describe             | Ise.mention | see | write/triage/vet/import | graph.no-duty/graph.not-yours | 200 | {"role":"Witness"}
        POST   /api/records/{id}/mentions              | Ise     | see   | write/triage/vet/import | graph.no-duty/graph.not-yours | 200 | {"kind":"Phone","text":"571-555-0178"}
        POST   /api/records/{id}/pointers              | Issued  | see   | write/triage/vet        | graph.pointer-duty/graph.pointer-own | 200 | {"purpose":"INVESTIGATION"}
        POST   /api/records/{id}/grants                | Issued  | see   | release                 | records.release-duty   | 200 | {"recipient":"{other-police}","purpose":"INVESTIGATION","needToKnow":"It is their town.","markings":["LES"]}
        POST   /api/records/{id}/grants/{grant}/withdrawal | Issued | see | release/privacy        | records.withdraw-duty  | 204 | {"why":"The plate was wrong."}
        POST   /api/records/{id}/asks                  | Issued  | see   | release                 | tasking.send-duty      | 200 | {"recipients":["{other-police}"],"wanted":"know","words":"Please read this today.","due":"{due}","purpose":"INVESTIGATION","needToKnow":"It is their town.","markings":["LES"]}
        POST   /api/records/{id}/parts/{name=reporter}/open | Tip | own | triage/supervise/privacy | records.open-part   | 200 | {"purpose":"Call back to ask for the plate"}
        POST   /api/records/{id}/parts/{name=internal}/open | Issued | own | -                     |                        | 404 | {"purpose":"Call back to ask for the plate"}
        POST   /api/records/{id}/hold                  | Issued  | see   | privacy                 | records.hold-duty      | 204 | {"authority":"Court, 26 CV 12","reason":"A case is open."}
        DELETE /api/records/{id}/hold                  | Held    | see   | privacy                 | records.hold-duty      | 204 |
        POST   /api/records/{id}/reviews               | Issued  | see   | privacy                 | records.review-duty    | records.review-early | {"explanation":"It is needed for the open case."}
        POST   /api/records/{id}/purge                 | Issued  | see   | purge                   | records.purge-duty     | 204* | {"reason":"UNRELIABLE","number":"{number}"}
        POST   /api/records/{id}/sar                   | Tip     | own   | vet+sar-vetting         | vetting.duty/vetting.not-trained | 200 | {"title":"Somebody at the gate","narrative":"Somebody stood at the gate for an hour.","gradeScheme":"admiralty","gradeSource":"B","gradeContent":"2"}
        POST   /api/records/{id}/referrals             | Sar     | own   | triage/vet/supervise    | vetting.refer-duty  | 200 | {"told":"911 dispatch","how":"phone","words":"A man at the gate.","urgent":true}
        POST   /api/tips/{id}/close                    | Tip     | own   | triage                  | intake.triage-duty     | 204 | {"reason":"not-credible"}
        POST   /api/tips/{id}/referrals                | Tip     | own   | triage                  | intake.triage-duty     | 204 | {"to":"City Police"}
        POST   /api/tips/{id}/messages                 | Tip     | own   | triage                  | intake.answer-duty     | intake.no-receipt | {"text":"Which way did it leave?"}
        POST   /api/tips/{id}/messages/read            | Tip     | own   | triage                  | intake.read-duty       | 204 | {"through":"{third}"}
        POST   /api/tips/{id}/phrases                  | Tip     | own   | supervise               | intake.tell-duty       | intake.no-receipt | {"phrase":"Read"}
        PUT    /api/sars/{id}/part-one                 | Sar     | own   | vet+sar-vetting         | vetting.duty/vetting.not-trained | 200 | {"behaviors":[{"code":"PHOTO","chosen":true,"facts":"filmed the gate motor","observed":true}],"additionalFacts":"The owner says that no crew was due.","for":"Filming and asking together.","against":"They may be tourists.","sign":true}
        POST   /api/sars/{id}/part-two                 | SarTwo  | own   | vet+sar-vetting         | vetting.duty/vetting.not-trained | vetting.checks | {"decision":"yes","rationale":"Filming and asking together fit planning."}
        POST   /api/sars/{id}/checks                   | Sar     | own   | vet/triage/write        | vetting.check-duty     | 200 | {"type":"tsc","result":"negative"}
        POST   /api/sars/{id}/facts                    | Sar     | own   | vet/write               | vetting.write-duty     | 200 | {"text":"The owner says no crew was due."}
        POST   /api/sars/{id}/closing                  | Sar     | own   | vet+sar-vetting         | vetting.duty/vetting.not-trained | 200 | {"reason":"NOT-CREDIBLE","why":"The guard knew him."}
        POST   /api/sars/{id}/protected-reviews        | Sar     | own   | privacy/vet+pcrcl       | vetting.review-duty/vetting.review-not-trained | vetting.passage-not-held | {"passage":"0000000000000000000000000000000000000000000000000000000000000000","answer":"strike"}
        POST   /api/sars/{id}/approval                 | Ise     | own   | approve/vet             | vetting.approve-duty   | 200 | {"holdsPersonalData":true}
        POST   /api/asks/{ask}/acceptance              | Issued  | party | asked                   | tasking.not-asked/tasking.answer-duty | 200 |
        POST   /api/asks/{ask}/refusal                 | Issued  | party | asked                   | tasking.not-asked/tasking.answer-duty | 200 | {"why":"Not in our county."}
        POST   /api/asks/{ask}/outcome                 | Issued  | party | asked                   | tasking.not-asked/tasking.answer-duty | 200 | {"outcome":"no-action","answer":"We looked."}
        POST   /api/asks/{ask}/hand-on                 | Issued  | party | asked                   | tasking.not-asked/tasking.answer-duty | tasking.hand-on-reach | {"to":"{other-police}","words":"This is your side."}
        POST   /api/asks/{ask}/seen                    | Issued  | party | -                       |                        | 200 |
        POST   /api/asks/{ask}/notes                   | Issued  | party | -                       |                        | 200 | {"text":"We know the van."}
        POST   /api/asks/{ask}/withdrawal              | Issued  | party | release                 | tasking.withdraw-duty  | 200 | {"why":"The owner answered."}
        """;

    public static IReadOnlyList<MatrixRow> All { get; } = [.. Rows.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Read)];

    private static MatrixRow Read(string line)
    {
        var cells = line.Split('|', 7).Select(cell => cell.Trim()).ToArray();
        var (method, address) = (cells[0].Split(' ')[0], cells[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]);
        return new(method, address, cells[1], cells[2], cells[3], cells[4], cells[5], cells.Length > 6 ? cells[6] : "");
    }
}
