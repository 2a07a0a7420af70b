namespace Tessera.Access.Providers;

/// <summary>What a registered provider may say from now on, and for whom.</summary>
public sealed class ChangeProviderRequest : ProviderFieldsRequest;
