using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Tessera.Kernel;

namespace Tessera.Tests.Architecture;

/// <summary>How types are made and named (STYLE in CONTRIBUTING.md): small public faces, sealed, nothing mutable and static, names of the field.</summary>
public sealed partial class ShapeTests
{
    private static readonly string[] ForbiddenWords = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Common", "Base", "Data", "Info", "Process", "Service"];

    /// <summary>Names that have a forbidden word and a reason.</summary>
    private static readonly Dictionary<string, string> AllowedNames = new(StringComparer.Ordinal)
    {
        ["CommonNames"] = "Names that many people have.",
        ["DataProtectionKeys"] = "Data Protection is the framework's name for the thing.",
    };

    /// <summary>What a module shows beyond Contracts, Pages and their views, requests and its module class, with the reason.</summary>
    private static readonly Dictionary<string, string> AllowedFaces = new(StringComparer.Ordinal)
    {
        ["Tessera.Access.Demo.Become"] = "Web maps it in demo mode, and only then.",
        ["Tessera.Access.Demo.DemoMode"] = "Web asks it whether to map the above.",
        ["Tessera.Access.Demo.LeftOut"] = "Web and Cli ask it what a demo is started without.",
        ["Tessera.Intake.Call.LoggedCall"] = "What the API answers when a call is logged.",
        ["Tessera.Records.OpenPart.OpenedPart"] = "The view of the reporter's page.",
        ["Tessera.Records.Why.Reason"] = "The view of 'why can I see this'.",
        ["Tessera.Tasking.AskMoved"] = "What the API answers when an ask has moved.",
    };

    [Fact]
    public void A_module_shows_only_contracts_pages_views_requests_and_its_module_class()
    {
        var shown = House.Modules.SelectMany(House.Types).Where(type => type.IsPublic && !IsFace(type)).Select(type => type.FullName!);

        AssertExactly(AllowedFaces, shown);
    }

    [Fact]
    public void Web_and_Cli_show_only_pages_and_requests() =>
        Assert.Empty(House.Assemblies.Where(assembly => assembly.GetName().Name is "Tessera.Web" or "Tessera.Cli")
            .SelectMany(House.Types).Where(type => type.IsPublic && !House.IsComponent(type) && !IsFace(type)).Select(type => type.FullName));

    [Fact]
    public void A_request_is_public_so_that_it_is_validated() =>
        Assert.Empty(House.Modules.SelectMany(House.Types)
            .Where(type => type.Name.EndsWith("Request", StringComparison.Ordinal) && !type.IsPublic && !type.IsNestedPublic).Select(type => type.FullName));

    [Fact]
    public void A_concrete_class_is_sealed() =>
        Assert.Empty(House.AllTypes().Where(type => type is { IsClass: true, IsAbstract: false, IsSealed: false } && !House.IsComponent(type)).Select(type => type.FullName));

    [Fact]
    public void Nothing_is_mutable_and_static() =>
        Assert.Empty(House.AllTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => !field.IsLiteral && !(field.IsInitOnly && (field.IsPrivate || !IsMutable(field.FieldType))) && !IsCompilers(field))
            .Select(field => $"{field.DeclaringType!.FullName}.{field.Name}"));

    [Fact]
    public void A_name_says_something_of_the_field()
    {
        var empty = House.AllTypes().Select(type => type.Name.Split('`')[0])
            .Where(name => Words().Matches(name).Any(word => ForbiddenWords.Contains(word.Value))).Distinct();

        AssertExactly(AllowedNames, empty);
    }

    /// <summary>Both ways: what is not stated, and what is stated and no longer so.</summary>
    private static void AssertExactly(Dictionary<string, string> stated, IEnumerable<string> found)
    {
        var names = found.ToList();
        Assert.Empty(names.Except(stated.Keys));
        Assert.Empty(stated.Keys.Except(names));
    }

    /// <summary>Requests and the views that pages are given are public for the framework's sake.</summary>
    private static bool IsFace(Type type) =>
        type.Namespace!.Split('.') is var parts && (parts.Contains("Contracts") || parts.Contains("Pages"))
        || type.Name.EndsWith("Request", StringComparison.Ordinal)
        || type.Name.EndsWith("View", StringComparison.Ordinal)
        || typeof(IModule).IsAssignableFrom(type);

    private static bool IsMutable(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() is var generic
        && (generic == typeof(List<>) || generic == typeof(Dictionary<,>) || generic == typeof(HashSet<>) || generic == typeof(Queue<>)
            || generic == typeof(System.Collections.Concurrent.ConcurrentDictionary<,>));

    /// <summary>Cached lambdas, the backing fields of get-only properties, and what source generators keep.</summary>
    private static bool IsCompilers(FieldInfo field) =>
        field.Name.Contains('<', StringComparison.Ordinal) && (field.IsInitOnly || field.DeclaringType!.Name.Contains('<', StringComparison.Ordinal))
        || field.IsDefined(typeof(CompilerGeneratedAttribute)) && field.IsInitOnly;

    [GeneratedRegex("[A-Z][a-z0-9]*", RegexOptions.None, 1000)]
    private static partial Regex Words();
}
