using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Milepost.Measuring;

namespace Milepost.Store.Conversions;

/// <summary>A number comes out as it went in, on both databases: one of them writes 12 as 12.0, and a hash over it would differ.</summary>
internal sealed class DecimalConverter() : ValueConverter<decimal, decimal>(number => ReadingValue.Plain(number), kept => ReadingValue.Plain(kept));
