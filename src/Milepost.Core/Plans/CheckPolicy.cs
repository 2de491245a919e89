namespace Milepost.Plans;

/// <summary>The words and limits by which a plan's quality is checked: data that an administrator edits.</summary>
public sealed record CheckPolicy
{
    public static CheckPolicy Usual { get; } = new();

    /// <summary>Verbs that say nothing can be seen to be done: "ensure", "improve", "continue".</summary>
    public IReadOnlyList<string> VagueVerbs { get; init; } = ["ensure", "improve", "continue"];
}
