namespace Milepost.Store.History;

/// <summary>
/// A kind of record that history does not tell of, because it holds secrets or changes with every visit: history keeps what
/// stood before and after for good, and many may read it.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OutOfHistoryAttribute : Attribute;
