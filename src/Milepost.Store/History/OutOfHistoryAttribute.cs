namespace Milepost.Store.History;

/// <summary>
/// A kind of record that history does not tell of, because it holds secrets, changes with every visit or is somebody's own
/// work in hand: history keeps what stood before and after for good, and many may read it. No plan is changed by it either.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OutOfHistoryAttribute : Attribute;
