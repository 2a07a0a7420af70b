using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Tessera.Kernel.Work;

/// <summary>
/// Takes back what failed. A statement that fails while it is prepared by itself is kept by Npgsql as if it answered no rows, and its next answer is
/// misread (npgsql/npgsql#6391, seen with 10.0.3): a connection on which the database said no forgets its prepared statements.
/// </summary>
internal static class Undo
{
    public static async Task RunAsync(TesseraDb db, IDbContextTransaction transaction, Exception error)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        if (connection.State is not ConnectionState.Open) return;
        await db.Database.OpenConnectionAsync(CancellationToken.None);   // kept, or it would be another's after the rollback
        await transaction.RollbackAsync(CancellationToken.None);
        if (IsOfTheDatabase(error)) connection.UnprepareAll();
        await db.Database.CloseConnectionAsync();
    }

    private static bool IsOfTheDatabase(Exception? error) => error is PostgresException || (error is not null && IsOfTheDatabase(error.InnerException));
}
