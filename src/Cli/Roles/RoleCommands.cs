using System.CommandLine;
using Spectre.Console;
using Tessera.Kernel.Connections;
using Tessera.Migrations;

namespace Tessera.Cli.Roles;

/// <summary><c>tessera admin roles</c> and <c>tessera admin check-roles</c></summary>
internal static class RoleCommands
{
    public static Command Roles { get; } = MakeRoles();

    public static Command CheckRoles { get; } = MakeCheckRoles();

    private static Command MakeRoles()
    {
        var sql = new Option<bool>("--sql")
        {
            Description = "Print deploy/roles.sql and the statements that set the passwords (verifiers, not passwords) for a database administrator, and touch nothing",
        };
        var command = new Command("roles", "Make the database's roles, their passwords, the database and its extensions") { sql };
        command.SetAction((parsed, cancel) => parsed.GetValue(sql) ? Print() : MakeAsync(Installation.OfEnvironment, cancel));
        return command;
    }

    private static Task<int> Print()
    {
        var installation = Installation.OfEnvironment;
        Console.Out.WriteLine(DatabaseSetup.Script("roles.sql"));
        Console.Out.WriteLine(new DatabaseSetup(installation.Database, installation.Passwords).Passwords());
        return Task.FromResult(Exit.Done);
    }

    private static async Task<int> MakeAsync(Installation installation, CancellationToken cancel)
    {
        if (!installation.Passwords.Has(RolePasswords.Superuser))
        {
            throw new Stopped(installation.Cluster is null
                ? "This database is not ours, so its administrator makes the roles: give them './tessera admin roles --sql' and deploy/database.sql."
                : "There is no cluster yet: './tessera up' or './tessera admin cluster start' makes it.");
        }

        await new DatabaseSetup(installation.Database, installation.Passwords).RunAsync(cancel);
        AnsiConsole.WriteLine($"Roles and database stand; passwords are in {installation.Passwords.Folder}.");
        return Exit.Done;
    }

    private static Command MakeCheckRoles()
    {
        var command = new Command("check-roles", "Check that no role is superuser, passes row-level security or inherits");
        command.SetAction((_, cancel) => CheckAsync(Installation.OfEnvironment, cancel));
        return command;
    }

    private static async Task<int> CheckAsync(Installation installation, CancellationToken cancel)
    {
        var findings = await RoleCheck.FindingsAsync(installation.Database.ForRole(DatabaseRoles.Owner), cancel);
        foreach (var finding in findings) AnsiConsole.WriteLine(finding);
        AnsiConsole.WriteLine(findings.Count is 0 ? "All roles are harmless." : $"{findings.Count} findings: './tessera admin roles' repairs what deploy/roles.sql covers.");
        return findings.Count is 0 ? Exit.Done : Exit.Failed;
    }
}
