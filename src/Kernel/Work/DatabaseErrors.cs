using Microsoft.EntityFrameworkCore;
using Npgsql;
using Tessera.Kernel.Refusals;

namespace Tessera.Kernel.Work;

/// <summary>Every database error becomes one of three answers: not found, refused, or a fault. None leaves with a table's name in it.</summary>
internal static class DatabaseErrors
{
    public static Exception? Translate(Exception error) => error switch
    {
        DbUpdateConcurrencyException => new RefusedException(Stale),
        DbUpdateException { InnerException: PostgresException cause } => Translate(cause),
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } => new NotVisibleException(),
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } => new RefusedException(Twice),
        PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation } => new NotVisibleException(),
        _ => null,
    };

    private static readonly Refusal Stale = new(
        "kernel.stale", "Somebody changed this while you were writing. Your text is kept; look at theirs, then send again.", "Tessera: no lost update");

    private static readonly Refusal Twice = new(
        "kernel.twice", "This has been done already.", "Tessera: nothing done twice");
}
