using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Milepost.Store.Conversions;

/// <summary>An instant is UTC going in and says so coming out, on both databases.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    instant => instant.ToUniversalTime(), value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
