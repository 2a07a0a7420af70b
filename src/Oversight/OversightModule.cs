using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tessera.Access.Contracts;
using Tessera.Kernel;
using Tessera.Kernel.Ui;
using Tessera.Oversight.Petitions;
using Tessera.Oversight.Waiting;
using Tessera.Oversight.Weeks;

namespace Tessera.Oversight;

/// <summary>Who watches over the work: the privacy officer's desk, petitions from outside, the weekly look through the log.</summary>
public sealed class OversightModule : IModule
{
    public string Schema => "oversight";

    public void Register(IServiceCollection services)
    {
        services.AddValidation();
        services.AddScoped<PrivacyDesk>();
        services.AddSingleton<IPrivacyQueue, PetitionsWaiting>();
        services.AddSingleton<IPrivacyQueue, ReviewsDue>();
        services.AddSingleton<IPrivacyQueue, PurgesDue>();
        services.AddSingleton<IPrivacyQueue, HoldsInForce>();
        services.AddSingleton<IPrivacyQueue, RecallsUnanswered>();
        services.AddSingleton<IPrivacyQueue, OutlyingUse>();
        services.AddScoped<PetitionReading>();
        services.AddScoped<TakePetition.TakePetition>();
        services.AddScoped<AcknowledgePetition.AcknowledgePetition>();
        services.AddScoped<DecidePetition.DecidePetition>();
        services.AddScoped<WeekReading>();
        services.AddScoped<SignWeek.SignWeek>();
        services.AddNavigation(new NavigationItem("Privacy", "/privacy", "scale", 'V', 70, Duties.Privacy));
        services.AddNavigation(new NavigationItem("Weeks", "/weeks", "calendar-clock", 'W', 81, Duties.Audit, Duties.Privacy));
    }

    public void Map(ModelBuilder model) => model.MapOversight();

    public void MapEndpoints(IEndpointRouteBuilder api)
    {
    }
}
