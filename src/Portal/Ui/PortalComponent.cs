using Microsoft.AspNetCore.Components;
using Tessera.Portal.Speech;

namespace Tessera.Portal.Ui;

/// <summary>A part of a page: it knows the visit and speaks its language.</summary>
public abstract class PortalComponent : ComponentBase
{
    [CascadingParameter] public required Visit Visit { get; set; }

    protected string Say(Words words) => words.In(Visit.Language);
}
