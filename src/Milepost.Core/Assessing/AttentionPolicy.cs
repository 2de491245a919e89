namespace Milepost.Assessing;

/// <summary>From where on something deserves a person's attention. Every threshold of the rules stands here and nowhere else.</summary>
/// <param name="MovesThatShow">A date that has moved this often is shown to the board.</param>
/// <param name="CyclesOfSilence">An action without news since this many updates of the plan is silent.</param>
/// <param name="WordsThatAreNoAccident">Progress of at least this many words is not the same under two actions by accident.</param>
/// <param name="ToldTogether">More than this many matters of one kind are told together where there is little room.</param>
public sealed record AttentionPolicy(
    int MovesThatShow = 3, int CyclesOfSilence = 2, int WordsThatAreNoAccident = 5, int ToldTogether = 5)
{
    public static AttentionPolicy Usual { get; } = new();
}
