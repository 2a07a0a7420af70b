using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tessera.Kernel;
using Tessera.Kernel.Ui;
using Tessera.Records.Contracts;
using Tessera.Tasking.Accept;
using Tessera.Tasking.AddNote;
using Tessera.Tasking.Contracts;
using Tessera.Tasking.Decline;
using Tessera.Tasking.Desk;
using Tessera.Tasking.Finish;
using Tessera.Tasking.HandOn;
using Tessera.Tasking.Read;
using Tessera.Tasking.See;
using Tessera.Tasking.Send;
using Tessera.Tasking.WithdrawAsk;

namespace Tessera.Tasking;

/// <summary>Who must do what by when: desks (queues with clocks) and asks.</summary>
public sealed class TaskingModule : IModule
{
    public string Schema => "tasking";

    public void Register(IServiceCollection services)
    {
        services.AddValidation();
        services.AddSingleton<IDesk, DeskWriter>();
        services.AddSingleton<IAfterWithdrawal, EndAsks>();
        services.AddSingleton<DeskReading>();
        services.AddSingleton<IRecordPanel, Given>();
        services.AddSingleton<IRecordPanel, Asked>();
        services.AddSingleton<AskReading>();
        services.AddSingleton<AskList>();
        services.AddNavigation(new NavigationItem("Desk", "/", "inbox", 'D', 10));
        services.AddNavigation(new NavigationItem("Asks", "/asks", "send", 'A', 40));
        services.AddScoped<AskChange>();
        services.AddScoped<SendAsk>();
        services.AddScoped<SeeAsk>();
        services.AddScoped<AcceptAsk>();
        services.AddScoped<DeclineAsk>();
        services.AddScoped<HandOnAsk>();
        services.AddScoped<FinishAsk>();
        services.AddScoped<WithdrawAsk.WithdrawAsk>();
        services.AddScoped<AddNote.AddNote>();
    }

    public void Map(ModelBuilder model) => model.MapTasking();

    public void MapEndpoints(IEndpointRouteBuilder api)
    {
        api.MapDesk();
        api.MapAsks();
        api.MapSendAsk();
        api.MapSeeAsk();
        api.MapAcceptAsk();
        api.MapDeclineAsk();
        api.MapHandOnAsk();
        api.MapFinishAsk();
        api.MapWithdrawAsk();
        api.MapAddNote();
    }
}
