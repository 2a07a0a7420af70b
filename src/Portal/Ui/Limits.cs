using Tessera.Portal.Drafts;

namespace Tessera.Portal.Ui;

/// <summary>How long texts may be: the narrative's limits are those of regulation 7.1.</summary>
internal static class Limits
{
    public const int Line = 200;
    public const int Paragraph = 2000;
    public const int NarrativeLeast = 20;
    public const int Narrative = 10_000;
    public const int Rows = 20;

    public static IEnumerable<FieldError> Check(int limit, params (string Field, string? Text)[] fields) =>
        from field in fields
        where field.Text?.Length > limit
        select new FieldError(field.Field, FormText.TooLong.With(limit, field.Text.Length));
}
