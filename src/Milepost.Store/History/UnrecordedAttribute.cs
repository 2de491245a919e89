namespace Milepost.Store.History;

/// <summary>A record that is somebody's own work in hand, which nobody else sees: history does not tell of it.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class UnrecordedAttribute : Attribute;
