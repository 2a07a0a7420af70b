using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tessera.Access.Contracts;
using Tessera.Intake.Call;
using Tessera.Intake.Contracts;
using Tessera.Intake.Converse;
using Tessera.Intake.Files;
using Tessera.Intake.Import;
using Tessera.Intake.Open;
using Tessera.Intake.OpenSource;
using Tessera.Intake.Pages;
using Tessera.Intake.Tips;
using Tessera.Intake.Triage;
using Tessera.Kernel;
using Tessera.Kernel.Sealing;
using Tessera.Kernel.Ui;
using Tessera.Records.Contracts;
using Tessera.Tasking.Contracts;

namespace Tessera.Intake;

/// <summary>What comes in: sealed envelopes of the Portal, calls, files of records; triage, and the conversation with who reported.</summary>
public sealed class IntakeModule : IModule
{
    public string Schema => "intake";

    public void Register(IServiceCollection services)
    {
        services.AddValidation();
        services.AddSingleton<IRecordKind, TipKind>();
        services.AddSingleton(provider =>
        {
            var keys = IntakeKeys.Of(provider.GetRequiredService<TesseraPaths>());
            keys.Ensure();
            return keys.Opening();
        });
        services.AddSingleton<WriteTip>();
        services.AddSingleton<TakeFiles>();
        services.AddSingleton<ReadEnvelope>();
        services.AddSingleton<TakeTogether>();
        services.AddSingleton<TakeEnvelope>();
        services.AddSingleton<TakeMessage>();
        services.AddSingleton<MessageDesk>();
        services.AddSingleton<OwnerOfRecord>();
        services.AddHostedService<OpenEnvelopes>();
        services.AddSingleton<MakeCopy>();
        services.AddHostedService<CopyFiles>();
        services.AddHostedService<SweepSpool>();
        services.AddScoped<CloseTip>();
        services.AddScoped<ReferTip>();
        services.AddScoped<ITips, PromotedTips>();
        services.AddScoped<Answer>();
        services.AddScoped<Tell>();
        services.AddScoped<ReadMessages>();
        services.AddScoped<TipReading>();
        services.AddScoped<LogCall>();
        services.AddSingleton(new DeskAction("Log a call", "/calls/new", "phone", "F2", 10, Duties.Triage));
        services.AddNavigation(new NavigationItem("Tips", "/tips", "inbox", 'T', 15, Duties.Triage));
        services.AddSingleton<IRecordKind, OpenSourceKind>();
        services.AddSingleton<IRowKind, OpenSourceRows>();
        services.AddSingleton<IRowKind, TipRows>();
        services.AddSingleton<IFileLook, LookIntoFile>();
        services.AddSingleton<IFileImport, ImportFile>();
    }

    public void Map(ModelBuilder model) => model.MapIntake();

    public void MapEndpoints(IEndpointRouteBuilder api)
    {
        api.MapCloseTip();
        api.MapReferTip();
        api.MapAnswer();
        api.MapTell();
        api.MapReadMessages();
        api.MapLogCall();
    }
}
