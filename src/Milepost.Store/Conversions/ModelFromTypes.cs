using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Milepost.Identity;

namespace Milepost.Store.Conversions;

/// <summary>Maps what the types already say, so that a new field of a record needs no line here to be kept.</summary>
internal static class ModelFromTypes
{
    /// <summary>Maps every property that holds something; what is worked out (no field behind it) is not kept.</summary>
    public static void Map(ModelBuilder model, IReadOnlyList<Type> records)
    {
        foreach (var record in records)
        {
            var entity = model.Entity(record);
            foreach (var property in record.GetProperties().Where(HoldsSomething))
            {
                var mapped = entity.Property(property.PropertyType, property.Name);
                if (property.Name == "Id") mapped.ValueGeneratedNever();
                if (property.Name == "Version") mapped.IsConcurrencyToken();
            }

            entity.HasKey("Id");
        }

        foreach (var record in records) Relate(model, record);
    }

    /// <summary>An <c>Id&lt;Step&gt;</c> that is not the record's own refers to a step; nothing disappears because its parent does.</summary>
    private static void Relate(ModelBuilder model, Type record)
    {
        foreach (var property in record.GetProperties().Where(property => property.Name != "Id" && HoldsSomething(property)))
        {
            if (Referred(property.PropertyType) is not { } other) continue;
            model.Entity(record).HasOne(other).WithMany().HasForeignKey(property.Name).OnDelete(DeleteBehavior.Restrict);
        }
    }

    public static Type? Referred(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) is { IsGenericType: true } id && id.GetGenericTypeDefinition() == typeof(Id<>)
            ? id.GetGenericArguments()[0]
            : null;

    public static bool HoldsSomething(PropertyInfo property) =>
        property.DeclaringType!.GetField($"<{property.Name}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic)
            is { } field && field.IsDefined(typeof(CompilerGeneratedAttribute));
}
