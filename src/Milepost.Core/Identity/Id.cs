using System.Diagnostics.CodeAnalysis;

namespace Milepost.Identity;

/// <summary>Identifies one record for ever, whatever its reference in the council's plan becomes. Keys sort by age.</summary>
/// <typeparam name="T">The kind of record that it identifies, so that a step's id cannot be given for an action's.</typeparam>
public readonly record struct Id<T>(Guid Value) : IParsable<Id<T>>
{
    public static Id<T> New() => new(OrderedGuid.Next());

    public static bool TryParse([NotNullWhen(true)] string? s, out Id<T> result)
    {
        var parsed = Guid.TryParse(s, out var value);
        result = new Id<T>(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();

    static Id<T> IParsable<Id<T>>.Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    static bool IParsable<Id<T>>.TryParse(string? s, IFormatProvider? provider, out Id<T> result) => TryParse(s, out result);
}
