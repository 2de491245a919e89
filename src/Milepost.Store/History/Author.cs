namespace Milepost.Store.History;

/// <summary>Who is making the changes.</summary>
public sealed record Author(string Name);
