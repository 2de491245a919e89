namespace Milepost.Store.History;

/// <summary>
/// A kind of record, or one field of it, that history does not tell of, because it holds secrets or changes with every visit:
/// history keeps what stood before and after for good, and many may read it.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property)]
public sealed class OutOfHistoryAttribute : Attribute;
