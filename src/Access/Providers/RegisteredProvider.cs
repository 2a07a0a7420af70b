using Tessera.Kernel.Ids;

namespace Tessera.Access.Providers;

/// <summary>An identity provider as who keeps accounts sees it. Its secret is in no column this can read.</summary>
internal sealed class RegisteredProvider
{
    public Guid Id { get; private init; }
    public AgencyId Center { get; private init; }
    public string Name { get; private init; } = "";
    public string Issuer { get; private init; } = "";
    public string ClientId { get; private init; } = "";
    public string[] Levels { get; private init; } = [];
    public string[] Attributes { get; private init; } = [];
    public TimeSpan Term { get; private init; }
    public DateTimeOffset RegisteredAt { get; private init; }
    public DateTimeOffset? EndedAt { get; private init; }
    public string? EndReason { get; private init; }
}

/// <summary>An agency whose people a provider may sign in.</summary>
internal sealed class SpokenFor
{
    public Guid Provider { get; private init; }
    public AgencyId Agency { get; private init; }
}

/// <summary>A person as a provider knows them.</summary>
internal sealed class ProviderLink
{
    public Guid Id { get; private init; }
    public Guid Provider { get; private init; }
    public PersonId Person { get; private init; }
    public string Subject { get; private init; } = "";
    public DateTimeOffset LinkedAt { get; private init; }
    public DateTimeOffset? EndedAt { get; private init; }
}

/// <summary>What a provider said of a person, for a term.</summary>
internal sealed class Asserted
{
    public Guid Id { get; private init; }
    public Guid Link { get; private init; }
    public string Name { get; private init; } = "";
    public string Value { get; private init; } = "";
    public DateTimeOffset AssertedAt { get; private init; }
    public DateTimeOffset ExpiresAt { get; private init; }
    public DateTimeOffset? EndedAt { get; private init; }
}
