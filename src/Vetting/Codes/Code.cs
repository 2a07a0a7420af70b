namespace Tessera.Vetting.Codes;

/// <summary>A value that travels (the code) and what we call it. Partners' lists have typos and older names: match on the code, never on the text.</summary>
internal sealed record Code(string Value, string Name);
