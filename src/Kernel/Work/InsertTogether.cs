using System.Data.Common;
using System.Globalization;
using System.Numerics;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Tessera.Kernel.Work;

/// <summary>
/// New rows of one table go in by one statement. Under the wall every statement asks anew who reads and what they may act on, and for a
/// narrow row that costs more than the row. COPY would be quicker, but PostgreSQL does not copy into tables behind row-level security.
/// </summary>
internal static class InsertTogether
{
    // Powers of two, so that statements repeat and stay prepared.
    private const int MostRows = 64;

    /// <summary>What is left to be inserted is one row of its table, at most.</summary>
    public static async Task RunAsync(TesseraDb db, CancellationToken cancel)
    {
        foreach (var table in db.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added).GroupBy(entry => entry.Metadata).ToList())
        {
            ReadOnlyMemory<EntityEntry> left = table.ToArray();
            while (left.Length > 1)
            {
                var count = Math.Min(MostRows, 1 << BitOperations.Log2((uint)left.Length));
                await InsertAsync(db, table.Key, left[..count], cancel);
                left = left[count..];
            }
        }
    }

    private static async Task InsertAsync(TesseraDb db, IEntityType type, ReadOnlyMemory<EntityEntry> rows, CancellationToken cancel)
    {
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
        var columns = type.GetProperties().Where(property => property.GetBeforeSaveBehavior() is PropertySaveBehavior.Save).ToArray();
        var version = type.GetProperties().FirstOrDefault(property => property.IsConcurrencyToken);
        await using var insert = new NpgsqlCommand(
            Sql(db.GetService<ISqlGenerationHelper>(), table, columns, version, rows.Length), (NpgsqlConnection)db.Database.GetDbConnection(), (NpgsqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction());
        foreach (var row in rows.Span)
            foreach (var column in columns) insert.Parameters.Add(ParameterOf(insert, column, row.Property(column).CurrentValue));
        try
        {
            await AcceptAsync(insert, rows, version, cancel);
        }
        catch (PostgresException error)
        {
            throw new DbUpdateException("The database does not take these rows.", error, [.. rows.ToArray()]);
        }
    }

    private static async Task AcceptAsync(NpgsqlCommand insert, ReadOnlyMemory<EntityEntry> rows, IProperty? version, CancellationToken cancel)
    {
        // All were written by one transaction: they bear the same version.
        var written = await insert.ExecuteScalarAsync(cancel);
        foreach (var row in rows.Span)
        {
            if (version is not null) row.Property(version).CurrentValue = written;
            row.State = EntityState.Unchanged;
        }
    }

    private static NpgsqlParameter ParameterOf(NpgsqlCommand insert, IProperty column, object? value)
    {
        DbParameter parameter = column.GetRelationalTypeMapping().CreateParameter(insert, "p", value, column.IsNullable);
        parameter.ParameterName = "";   // by position
        return (NpgsqlParameter)parameter;
    }

    private static string Sql(ISqlGenerationHelper names, StoreObjectIdentifier table, IProperty[] columns, IProperty? version, int rows)
    {
        var sql = new StringBuilder("insert into ").Append(names.DelimitIdentifier(table.Name, table.Schema)).Append(" (")
            .AppendJoin(", ", columns.Select(column => names.DelimitIdentifier(column.GetColumnName(table)!))).Append(") values ");
        for (var row = 0; row < rows; row++)
        {
            var first = row * columns.Length + 1;
            sql.Append(row == 0 ? "(" : ", (").AppendJoin(", ", Enumerable.Range(first, columns.Length).Select(number => string.Create(CultureInfo.InvariantCulture, $"${number}"))).Append(')');
        }

        return version is null ? sql.ToString() : sql.Append(" returning ").Append(names.DelimitIdentifier(version.GetColumnName(table)!)).ToString();
    }
}
