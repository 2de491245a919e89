namespace Milepost.Store.History;

/// <summary>Marks a record that is how Milepost does its work rather than what the council told it; history tells nothing of it.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class WithoutHistoryAttribute : Attribute;
