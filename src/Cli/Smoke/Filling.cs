using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Tessera.Cli.Smoke;

/// <summary>A form being filled in: fields are found by their label, as a person finds them.</summary>
internal sealed class Filling(Visitor visitor, IHtmlFormElement form, string button)
{
    private readonly List<(string Field, string Name, byte[] Content)> _files = [];

    public Filling Write(string label, string text)
    {
        switch (FieldOf(label))
        {
            case IHtmlTextAreaElement area:
                area.Value = text;
                break;
            case IHtmlInputElement input:
                input.Value = text;
                break;
            case var other:
                throw new SmokeFailure($"“{label}” is not a text field but {other.LocalName}.");
        }

        return this;
    }

    /// <summary>Chooses from a list the option whose words hold these, or checks the radio or box so labelled.</summary>
    public Filling Choose(string label, string? option = null)
    {
        switch (FieldOf(label))
        {
            case IHtmlSelectElement select:
                var chosen = select.Options.FirstOrDefault(o => o.Text.Contains(option!, StringComparison.OrdinalIgnoreCase))
                    ?? throw new SmokeFailure($"“{label}” has no “{option}”, only {string.Join(", ", select.Options.Select(o => o.Text.Trim()))}.");
                foreach (var o in select.Options) o.IsSelected = ReferenceEquals(o, chosen);
                break;
            case IHtmlInputElement { Type: "radio" } radio:
                foreach (var sibling in form.QuerySelectorAll<IHtmlInputElement>("input[type=radio]").Where(r => r.Name == radio.Name)) sibling.IsChecked = ReferenceEquals(sibling, radio);
                break;
            case IHtmlInputElement { Type: "checkbox" } box:
                box.IsChecked = true;
                break;
            case var other:
                throw new SmokeFailure($"“{label}” cannot be chosen: it is {other.LocalName}.");
        }

        return this;
    }

    /// <summary>Chooses the first real option of a list.</summary>
    public Filling ChooseFirst(string label)
    {
        var select = FieldOf(label) as IHtmlSelectElement ?? throw new SmokeFailure($"“{label}” is not a list.");
        return Choose(label, select.Options.First(o => o.Value.Length > 0).Text);
    }

    public bool Has(string label) => Find(label) is not null;

    public Filling AttachTo(string field, string name, byte[] content)
    {
        _files.Add((field, name, content));
        return this;
    }

    public Task SendAsync(CancellationToken cancel)
    {
        var pressed = Visitor.ButtonsOf(form).First(b => Visitor.WordsOf(b).Contains(button, StringComparison.OrdinalIgnoreCase));
        var fields = Fields(pressed).ToList();
        if (!string.Equals(form.GetAttribute("enctype"), "multipart/form-data", StringComparison.OrdinalIgnoreCase))
            return visitor.SendAsync(form, pressed, new FormUrlEncodedContent(fields), cancel);

        var parts = new MultipartFormDataContent();
        foreach (var (name, value) in fields) parts.Add(new StringContent(value), name);
        foreach (var (field, name, content) in _files) parts.Add(new ByteArrayContent(content), field, name);
        return visitor.SendAsync(form, pressed, parts, cancel);
    }

    private IEnumerable<KeyValuePair<string, string>> Fields(IElement pressed)
    {
        foreach (var element in form.Elements.Where(e => e.GetAttribute("name") is { Length: > 0 } && !e.HasAttribute("disabled")))
        {
            var name = element.GetAttribute("name")!;
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } box when box.IsChecked:
                    yield return new(name, box.GetAttribute("value") ?? "on");
                    break;
                case IHtmlInputElement { Type: not ("checkbox" or "radio" or "submit" or "file" or "image" or "button") } input:
                    yield return new(name, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return new(name, area.Value);
                    break;
                case IHtmlSelectElement select:
                    foreach (var option in select.Options.Where(o => o.IsSelected)) yield return new(name, option.Value);
                    break;
            }
        }

        if (pressed.GetAttribute("name") is { Length: > 0 } own) yield return new(own, pressed.GetAttribute("value") ?? "");
    }

    private IElement FieldOf(string label) => Find(label)
        ?? throw new SmokeFailure($"There is no field “{label}” at {visitor.At.PathAndQuery}: {visitor.Excerpt()}");

    private IElement? Find(string label)
    {
        foreach (var candidate in form.QuerySelectorAll("label").OrderBy(l => l.TextContent.Length))
        {
            if (!candidate.TextContent.Contains(label, StringComparison.OrdinalIgnoreCase)) continue;
            var field = candidate.GetAttribute("for") is { Length: > 0 } id
                ? form.QuerySelectorAll("input, textarea, select").FirstOrDefault(e => e.Id == id)
                : candidate.QuerySelector("input, textarea, select");
            if (field is not null) return field;
        }

        return form.QuerySelectorAll("input, textarea, select").FirstOrDefault(e => string.Equals(e.GetAttribute("aria-label"), label, StringComparison.OrdinalIgnoreCase));
    }
}
