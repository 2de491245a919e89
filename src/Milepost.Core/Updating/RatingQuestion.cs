using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Editing.Forms;
using Milepost.Rating;
using Milepost.Wording;

namespace Milepost.Updating;

/// <summary>What is asked of one rating: the colour, why, and where it is worse than on track also the next step and the day to be back by.</summary>
/// <param name="Scheme">The plan's ratings.</param>
/// <param name="Of">What it speaks of.</param>
/// <param name="Standing">The rating in force; null where nobody rated.</param>
public sealed record RatingQuestion(RatingScheme Scheme, RatingOf Of, GivenRating? Standing)
{
    public string Key => Of.ToString();
    public string Because => $"{Of}.Because";
    public string Next => $"{Of}.Next";
    public string BackBy => $"{Of}.BackBy";
    public IReadOnlyList<string> Names => [Key, Because, Next, BackBy];

    /// <summary>The colour that stands, as the form shows it.</summary>
    public string Now => Standing?.Key ?? "";

    public string Label => Of switch
    {
        RatingOf.Impact => "Impact rating: are children better off?",
        RatingOf.Overall => "Overall rating: how is it going?",
        _ => "Action rating: is the work being done?",
    };

    public IReadOnlyList<FormField> Fields =>
    [
        new(Key, Label, FieldKind.Choice) { Choices = [.. Known.Select(level => new FieldChoice(level.Key, $"{level.Letter} · {level.Word}"))] },
        new(Because, "Why it is this colour", FieldKind.Text),
        new(Next, "The next step to bring it back"),
        new(BackBy, "On track again by", FieldKind.Day),
    ];

    /// <summary>The levels to choose from. The best for impact is not among them unless it stands: a test gives it.</summary>
    public IEnumerable<RatingLevel> Levels =>
        Known.Where(level => level.Key == Now || Of is not RatingOf.Impact || !Completes(level.Key));

    /// <summary>Every level that can be sent, so that one which is not given here is refused with its reason.</summary>
    private IEnumerable<RatingLevel> Known => Scheme.Levels.Concat(Now.Length > 0 && Scheme.Find(Now) is null ? [Scheme[Now]] : []);

    /// <summary>The level that only a test gives; null where none is kept back.</summary>
    public RatingLevel? Tested => Of is RatingOf.Impact ? Scheme.Levels.FirstOrDefault(level => level.Key != Now && Completes(level.Key)) : null;

    /// <summary>It says that the whole is done, which nobody says of their own action alone.</summary>
    public bool Completes(string key) => Completion.Says(Scheme, new(default, default, default, null, Of, key, default, ""));

    /// <summary>It is behind, so that somebody must say what brings it back and by when.</summary>
    public bool IsWorse(string key) => Scheme.Find(key) is { Colour: "amber" or "red" };

    /// <summary>The rating that stands, said whole: "A · behind, given on 3 November 2026 by Ann Lee: two posts are empty".</summary>
    public string Said => Standing is null ? "not rated"
        : $"{Scheme[Standing.Key].Letter} · {Scheme[Standing.Key].Word}, given on {Say.Date(Standing.On)} by {Standing.By}{(Standing.Rationale is { } why ? $": {why}" : "")}";

    /// <summary>What is asked of an action: of its work, or of the whole where only that was ever rated, and of its impact.</summary>
    public static IReadOnlyList<RatingQuestion> All(RatingScheme scheme, ActionAssessment action)
    {
        ArgumentNullException.ThrowIfNull(action);
        var onlyOverall = action.Overall is not null && action.Action is null;
        return
        [
            onlyOverall ? new(scheme, RatingOf.Overall, action.Overall) : new(scheme, RatingOf.Action, action.Action),
            new(scheme, RatingOf.Impact, action.Impact),
        ];
    }
}
