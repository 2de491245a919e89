using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Milepost.Identity;

namespace Milepost.Store.Conversions;

internal sealed class IdConverter<T>() : ValueConverter<Id<T>, Guid>(id => id.Value, value => new Id<T>(value));
