using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Tessera.Access.Agreements;
using Tessera.Access.Audit;
using Tessera.Access.BeginPiece;
using Tessera.Access.Contracts;
using Tessera.Access.Directory;
using Tessera.Access.EndPiece;
using Tessera.Access.Federate;
using Tessera.Access.Identity;
using Tessera.Access.KeepAccounts;
using Tessera.Access.Keys;
using Tessera.Access.Passkeys;
using Tessera.Access.Pieces;
using Tessera.Access.Recovery;
using Tessera.Access.Session;
using Tessera.Access.SignIn;
using Tessera.Access.SignOut;
using Tessera.Kernel;
using Tessera.Kernel.Ui;
using Tessera.Kernel.Work;

namespace Tessera.Access;

/// <summary>Who may: sign-in, people, postings, agencies, agreements, training, the two rules, audit.</summary>
public sealed class AccessModule : IModule
{
    public string Schema => "access";

    public void Register(IServiceCollection services)
    {
        services.AddValidation();
        services.AddAccounts();
        services.AddScoped<SignIn.SignIn>();
        services.AddScoped<LetIn>();
        services.AddScoped<Prove.Prove>();
        services.AddScoped<OneTimeCodes>();
        services.AddScoped<Tries>();
        services.AddHttpContextAccessor();
        services.AddSingleton<SignInLog>();
        services.AddSingleton<SessionStore>();
        services.AddSingleton<StepCookie>();
        services.AddSingleton<CeremonyCookie>();
        services.AddScoped<AccountWork>();
        services.AddScoped<Challenges>();
        services.AddScoped<PasskeyProof>();
        services.AddScoped<KeyRing>();
        services.AddScoped<RecoveryCodes>();
        services.AddScoped<MySessions>();
        services.AddScoped<KeptAccounts>();
        services.AddScoped<KeepAccount>();
        services.AddScoped<SignAgreement>();
        services.AddScoped<BeginPiece.BeginPiece>();
        services.AddScoped<EndPiece.EndPiece>();
        services.AddScoped<MyPieces>();
        services.AddFederation();
        services.AddScoped<KeptPostings>();
        services.AddScoped<GivePosting>();
        services.AddScoped<AgreementReading>();
        services.AddScoped<KeepAgreement>();
        services.AddNavigation(new NavigationItem("Agreements", "/agreements", "handshake", 'M', 78, Duties.Privacy, Duties.Supervise));
        services.AddNavigation(new NavigationItem("Accounts", "/accounts", "users-round", 'N', 82, Duties.Admin));
        services.AddSingleton<IDirectoryOfCenters, DirectoryOfCenters>();
        services.AddScoped<ChoosePosting.ChoosePosting>();
        services.AddSingleton<AuditReading>();
        services.AddNavigation(new NavigationItem("Audit", "/audit", "scroll-text", 'U', 80, Duties.Audit, Duties.Privacy));
        services.AddScoped<ICurrentReader, CurrentReader>();
        services.AddScoped<ReaderContext>();
        services.AddDataProtection();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, KeysInDatabase>();
        services.AddAuthentication(SessionAuthentication.SchemeName).AddScheme<AuthenticationSchemeOptions, SessionAuthentication>(SessionAuthentication.SchemeName, null);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    public void Map(ModelBuilder model) => model.MapAccess();

    public void MapEndpoints(IEndpointRouteBuilder api)
    {
        api.MapBeginPiece();
        api.MapEndPiece();
    }

    /// <summary>Routes beside the API: forms that any page may post.</summary>
    public static void MapSession(IEndpointRouteBuilder routes)
    {
        routes.MapSignOut();
        routes.MapStay();
        routes.MapPasskeys();
        routes.MapFederation();
    }
}
