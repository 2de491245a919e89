using System.Collections.Concurrent;
using System.Data.Common;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Milepost.Store.Facts;

/// <summary>
/// Makes records from the columns of a reader, as the model maps them. EF Core reads one set for each round trip;
/// a plan with all that hangs on it is twenty sets, which this reads in one.
/// </summary>
internal sealed class RecordReader<T>
{
    private static readonly ConcurrentDictionary<IModel, RecordReader<T>> Readers = new();

    private readonly Func<DbDataReader, T> read;

    private RecordReader(IEntityType entity)
    {
        var properties = entity.GetProperties().ToList();
        Table = entity.GetTableName()!;
        Columns = string.Join(", ", properties.Select(property => $"\"{property.GetColumnName()}\""));
        read = Compile(entity.ClrType, properties);
    }

    public string Table { get; }
    public string Columns { get; }

    public static RecordReader<T> In(IModel model) =>
        Readers.GetOrAdd(model, known => new RecordReader<T>(known.FindEntityType(typeof(T))!));

    public async Task<List<T>> AllAsync(DbDataReader reader, CancellationToken stop)
    {
        var records = new List<T>();
        while (await reader.ReadAsync(stop)) records.Add(read(reader));
        return records;
    }

    private static Func<DbDataReader, T> Compile(Type type, List<IProperty> properties)
    {
        var reader = Expression.Parameter(typeof(DbDataReader), "reader");
        var constructor = type.GetConstructors().Single();
        var values = properties.Select((property, column) => (property, value: Value(reader, property, column))).ToList();
        var arguments = constructor.GetParameters().Select(parameter =>
            values.Single(one => string.Equals(one.property.Name, parameter.Name, StringComparison.OrdinalIgnoreCase)).value);
        var given = constructor.GetParameters().Select(parameter => parameter.Name!).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var rest = values.Where(one => !given.Contains(one.property.Name))
            .Select(one => Expression.Bind(one.property.PropertyInfo!, one.value));
        return Expression.Lambda<Func<DbDataReader, T>>(Expression.MemberInit(Expression.New(constructor, arguments), rest), reader).Compile();
    }

    private static Expression Value(ParameterExpression reader, IProperty property, int column)
    {
        var converter = property.GetTypeMapping().Converter;
        var kept = converter?.ProviderClrType ?? Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        var at = Expression.Constant(column);
        Expression value = Expression.Call(reader, FieldValue.MakeGenericMethod(kept), at);
        if (converter is not null) value = Expression.Invoke(converter.ConvertFromProviderExpression, value);
        if (value.Type != property.ClrType) value = Expression.Convert(value, property.ClrType);
        return property.IsNullable
            ? Expression.Condition(Expression.Call(reader, IsNull, at), Expression.Default(property.ClrType), value)
            : value;
    }

    private static readonly MethodInfo FieldValue = typeof(DbDataReader).GetMethod(nameof(DbDataReader.GetFieldValue))!;
    private static readonly MethodInfo IsNull = typeof(DbDataReader).GetMethod(nameof(DbDataReader.IsDBNull))!;
}
