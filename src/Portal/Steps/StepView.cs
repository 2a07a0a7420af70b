using Tessera.Portal.Drafts;
using Tessera.Portal.Speech;

namespace Tessera.Portal.Steps;

/// <summary>A page of the form as it is shown: the draft, its hidden field, what is to be corrected, what went wrong on our side.</summary>
public sealed record StepView(Draft Draft, string Token, IStep Step, IReadOnlyList<FieldError> Errors, Words? Trouble = null);
