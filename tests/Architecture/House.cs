using System.Reflection;
using System.Runtime.CompilerServices;
using Tessera.Migrations;

namespace Tessera.Tests.Architecture;

/// <summary>What these tests look at: the projects on disk, their assemblies, their types. Found, not listed, so that a new one is covered.</summary>
internal static class House
{
    public static string Root { get; } = FindRoot();

    /// <summary>Every project under <c>src</c>, by name.</summary>
    public static IReadOnlyList<string> Projects { get; } =
        [.. Directory.GetDirectories(Path.Combine(Root, "src")).Where(HasProject).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    public static IReadOnlyList<Assembly> Assemblies { get; } = [.. Projects.Select(Load)];

    /// <summary>Kernel and Matching are words and arithmetic that everyone speaks; a module is what stands in the list.</summary>
    public static IReadOnlyList<Assembly> Modules { get; } = [.. TesseraModules.All.Select(module => module.GetType().Assembly)];

    /// <summary>Types somebody wrote: not the compiler's, not a source generator's.</summary>
    public static IEnumerable<Type> Types(Assembly assembly) => assembly.GetTypes().Where(IsWritten);

    public static IEnumerable<Type> AllTypes() => Assemblies.SelectMany(Types);

    public static bool IsComponent(Type type) => typeof(Microsoft.AspNetCore.Components.IComponent).IsAssignableFrom(type);

    /// <summary>Files of the sources, without what is made by npm or the build.</summary>
    public static IEnumerable<string> Files(string under, params string[] endings) =>
        Directory.EnumerateFiles(Path.Combine(Root, under), "*", SearchOption.AllDirectories)
            .Where(file => endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)))
            .Where(file => !file.Contains("/vendor/", StringComparison.Ordinal) && !file.Contains("/node_modules/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    public static string Short(string file) => Path.GetRelativePath(Root, file);

    private static bool IsWritten(Type type) =>
        type.Namespace?.StartsWith("Tessera.", StringComparison.Ordinal) is true
        && !type.Name.Contains('<', StringComparison.Ordinal)
        && type.Name is not "_Imports"
        && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        && !type.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute), inherit: false)
        && (type.DeclaringType is null || IsWritten(type.DeclaringType));

    private static Assembly Load(string project)
    {
        try
        {
            return Assembly.Load($"Tessera.{project}");
        }
        catch (FileNotFoundException error)
        {
            throw new InvalidOperationException($"tests/Architecture must reference src/{project}, to look at it.", error);
        }
    }

    private static bool HasProject(string folder) => File.Exists(Path.Combine(folder, Path.GetFileName(folder) + ".csproj"));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Tessera.slnx"))) return folder.FullName;
        throw new InvalidOperationException("Tessera.slnx is in no folder above the tests.");
    }
}
