namespace Tessera.Matching;

/// <summary>Compares two mentions. The same mentions and weights give the same integers, always and in either order.</summary>
public static class Comparison
{
    public static Evidence Compare(Features a, Features b, Weights weights)
    {
        var tally = new Tally();
        Weigh(a, b, weights, tally);
        return Explain(tally, weights);
    }

    internal static Evidence Explain(Tally tally, Weights weights) => new(
        tally.Total,
        [.. tally.Findings.Select(finding => new EvidenceLine(finding.Code, Labels.Of(finding), Shown(finding.Code, finding.Left), Shown(finding.Code, finding.Right), finding.Millibits))],
        $"{weights.Version}/{weights.Frequencies.Version}");

    internal static void Weigh(Features a, Features b, Weights weights, Tally tally)
    {
        tally.Clear();
        if (a.Kind == b.Kind) tally.Add(Codes.Prior, Labels.Two(a.Kind), "", Prior(a.Kind, weights));
        else
        {
            tally.Add(Codes.Prior, "mentions", "", weights.AnyTwo);
            tally.Add(Codes.Kind, Labels.One(a.Kind), Labels.One(b.Kind), weights.OtherKind);
            return;
        }
        switch (a.Kind)
        {
            case EntityKind.Person: new PersonComparison(a, b, weights, tally).Run(); break;
            case EntityKind.Organization or EntityKind.Place: new NamedComparison(a, b, weights, tally).Run(); break;
            case EntityKind.Vehicle: new VehicleComparison(a, b, weights, tally).Run(); break;
            default: new IdentityComparison(a, b, weights, tally).Run(); break;
        }
    }

    private static int Prior(EntityKind kind, Weights weights) =>
        kind is EntityKind.Organization or EntityKind.Place ? weights.AnyTwoNamed : weights.AnyTwo;

    private static string Shown(string code, string value) => code is Codes.Phone or Codes.PhoneLastSeven ? PhoneText.Shown(value) : value;
}
