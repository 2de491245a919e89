using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Milepost.Store;

namespace Milepost.Tests.Store;

/// <summary>The models that are compiled ahead, so that a host starts sooner, say what the records themselves say.</summary>
public class CompiledModelTests
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public void The_compiled_model_is_that_of_the_records_as_they_are(Engine engine)
    {
        using MilepostDb db = engine is Engine.Sqlite
            ? new SqliteDb(StoreOptions.Sqlite("none.db", TimeProvider.System))
            : new PostgresDb(StoreOptions.Postgres("Host=none", TimeProvider.System));

        var compiled = db.Model;
        var fresh = db.GetService<IDesignTimeModel>().Model;

        Assert.NotSame(fresh, compiled);
        // What differs is mended by tools/Milepost.Design/models.sh.
        Assert.Equal(Said(fresh), Said(compiled));
    }

    private static string Said(IModel model) => string.Join('\n', model.GetEntityTypes().OrderBy(entity => entity.Name, StringComparer.Ordinal).Select(Said));

    private static string Said(IEntityType entity) => string.Join('\n',
    [
        $"{entity.Name} in {entity.GetTableName()}",
        .. entity.GetProperties().Select(Said).Order(StringComparer.Ordinal),
        .. entity.GetKeys().Select(key => $"  key {Names(key.Properties)}").Order(StringComparer.Ordinal),
        .. entity.GetForeignKeys().Select(key => $"  {Names(key.Properties)} of {key.PrincipalEntityType.Name}, {key.DeleteBehavior}").Order(StringComparer.Ordinal),
        .. entity.GetIndexes().Select(index => $"  index {Names(index.Properties)} {index.IsUnique}").Order(StringComparer.Ordinal),
    ]);

    private static string Said(IProperty property) =>
        $"  {property.Name}: {property.ClrType} as {property.GetColumnName()} {property.GetColumnType()} {property.IsNullable} "
        + $"{property.GetMaxLength()} {property.IsConcurrencyToken} {property.ValueGenerated} {property.GetTypeMapping().Converter?.ProviderClrType}";

    private static string Names(IEnumerable<IReadOnlyProperty> properties) => string.Join(", ", properties.Select(property => property.Name));
}
