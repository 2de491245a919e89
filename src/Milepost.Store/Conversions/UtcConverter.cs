using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Milepost.Store.Conversions;

/// <summary>An instant is UTC going in and says so coming out, on both databases. One that names no zone is never taken for the machine's own.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    instant => instant.Kind == DateTimeKind.Local ? instant.ToUniversalTime() : DateTime.SpecifyKind(instant, DateTimeKind.Utc), value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
