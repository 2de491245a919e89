namespace Milepost.Web.Components;

/// <summary>One of the answers that a question offers.</summary>
public sealed record Option(string? Value, string Text, string? Hint = null)
{
    public bool Chosen { get; init; }
    public bool Disabled { get; init; }
    public string? Id { get; init; }
    public string? Name { get; init; }
}
