using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Milepost.Store.Conversions;

/// <summary>Tables and columns are named as database people write them: <c>date_moves.action_id</c>.</summary>
internal static class SnakeCase
{
    public static void Rename(IMutableModel model)
    {
        foreach (var entity in model.GetEntityTypes())
        {
            entity.SetTableName(Of(entity.GetTableName()!));
            foreach (var property in entity.GetProperties()) property.SetColumnName(Of(property.Name));
            foreach (var key in entity.GetKeys()) key.SetName("pk_" + entity.GetTableName());
            foreach (var foreign in entity.GetForeignKeys()) foreign.SetConstraintName(Name("fk", entity, foreign.Properties));
            foreach (var index in entity.GetIndexes()) index.SetDatabaseName(Name("ix", entity, index.Properties));
        }
    }

    public static string Of(string name)
    {
        var snake = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && snake.Length > 0) snake.Append('_');
            snake.Append(char.ToLowerInvariant(letter));
        }

        return snake.ToString();
    }

    private static string Name(string kind, IMutableEntityType entity, IEnumerable<IMutableProperty> columns) =>
        $"{kind}_{entity.GetTableName()}_{string.Join('_', columns.Select(column => Of(column.Name)))}";
}
