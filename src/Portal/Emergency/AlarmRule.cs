using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Tessera.Kernel.Reporting;

namespace Tessera.Portal.Emergency;

/// <summary>
/// Which words raise the 911 page, the 988 notice and the school-safety route (regulation 7.1 block 0, 7.2 PP-4 and PP-9), in English and Spanish alike.
/// It may be wrong on the safe side: it shows a page and sets a mark, and never keeps a report from being sent.
/// </summary>
internal static partial class AlarmRule
{
    public static IReadOnlySet<string> Check(CitizenReport report)
    {
        var marks = Check(TextOf(report)).ToHashSet(StringComparer.Ordinal);
        if (report.Happening is "yes") marks.Add(ReportMarks.Emergency);
        if (report.Category is "school" || report.Threat.School is "yes") marks.Add(ReportMarks.School);
        return marks;
    }

    public static IEnumerable<string> Check(string? text)
    {
        var plain = Plain(text);
        if (AtOnce().IsMatch(plain) || (Danger().IsMatch(plain) && Presence().IsMatch(plain))) yield return ReportMarks.Emergency;
        if (SelfHarm().IsMatch(plain)) yield return ReportMarks.SelfHarm;
        if (School().IsMatch(plain) && (Danger().IsMatch(plain) || Threat().IsMatch(plain))) yield return ReportMarks.School;
    }

    private static string TextOf(CitizenReport report) => string.Join(" . ", new[]
    {
        report.What, report.When.InWords, report.Where.Landmark, report.Threat.AgainstWhom, report.Threat.Words, report.Threat.WhichWeapons,
    }.Concat(report.People.Select(person => person.Description)).Concat(report.Vehicles.Select(vehicle => vehicle.Description)));

    /// <summary>Lower case without accents, as people type on a phone.</summary>
    private static string Plain(string? text) =>
        string.Concat((text ?? "").ToLowerInvariant().Normalize(NormalizationForm.FormD).Where(sign => CharUnicodeInfo.GetUnicodeCategory(sign) is not UnicodeCategory.NonSpacingMark));

    private const RegexOptions Words = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Second = 1000;

    [GeneratedRegex(
        @"\b(bombs?|explosives?|grenades?|guns?|rifles?|pistols?|shotguns?|firearms?|ar-?15|armed|knife|knives|machete|shooting|shooter|shots|stabbing|hostages?|bleeding|kidnap\w*" +
        @"|bombas?|explosivos?|granadas?|armas?|armad[oa]s?|rifles?|pistolas?|escopetas?|fusil(es)?|cuchillos?|navajas?|machetes?|disparos?|balazos?|tiros?|tiroteos?|tirador(es)?|rehen(es)?|sangrando|secuestr\w*)\b", Words, Second)]
    private static partial Regex Danger();

    [GeneratedRegex(
        @"\b(now|right now|at this moment|currently|here|inside|outside|in front of|next door|is at|has an?|have an?|holding|carrying|pointing|waving|walking (in|into|toward)|with an?|on (him|her|them)" +
        @"|ahora|ahorita|en este momento|aqui|adentro|dentro|afuera|enfrente|frente a|al lado|trae|tiene|tienen|lleva|carga|apunta\w*|con una?|esta en|entrando)\b", Words, Second)]
    private static partial Regex Presence();

    [GeneratedRegex(
        @"\b(active shooter|shots (were )?fired|(going|about) to (shoot|blow up|explode|kill|attack|stab)|will (shoot|blow up|kill)|call the police|help me|needs? help now" +
        @"|tirador activo|(va|van) a (disparar|explotar|matar|atacar|volar|apunalar)|esta disparando|estan disparando|llamen a la policia|auxilio|ayudenme|ayudame)\b", Words, Second)]
    private static partial Regex AtOnce();

    [GeneratedRegex(
        @"\b(suicid\w+|(kill|hurt|harm|shoot|hang|cut)(ing)? (my|him|her|them|your)sel(f|ves)|end (my|his|her|their) (own )?li(fe|ves)|want(s)? to die|do(es)?( not|n.?t) want to live|better off dead|self.?harm\w*" +
        @"|suicidio|suicid\w+|matar(me|se)|quitar(me|se) la vida|hacer(me|se) dano|(quiero|quiere) morir(me|se)?|no (quiero|quiere) vivir|acabar con (mi|su) vida)\b", Words, Second)]
    private static partial Regex SelfHarm();

    [GeneratedRegex(@"\b(schools?|classrooms?|classmates?|campus|universit(y|ies)|colleges?|students?|teachers?|daycare|kindergarten|school bus|escuelas?|colegios?|aulas?|universidad(es)?|estudiantes?|alumn[oa]s?|maestr[oa]s?|guarderias?|preparatoria)\b", Words, Second)]
    private static partial Regex School();

    [GeneratedRegex(@"\b(threat\w*|kill\w*|shoot\w*|attack\w*|blow up|amenaz\w*|matar\w*|atacar\w*|disparar\w*)\b", Words, Second)]
    private static partial Regex Threat();
}
