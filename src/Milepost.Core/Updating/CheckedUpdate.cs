using Milepost.Actions;
using Milepost.Calendar;
using Milepost.Editing.Forms;

namespace Milepost.Updating;

/// <summary>What became of an update when it was held against what stands.</summary>
public abstract record CheckedUpdate;

/// <summary>Something cannot be saved, or somebody else changed the same meanwhile; nothing is.</summary>
/// <param name="Faults">Everything that is wrong, each beside its field, in the order of the form.</param>
/// <param name="Was">What stands now, as the form is drawn again.</param>
/// <param name="Typed">Everything that was typed.</param>
public sealed record RefusedUpdate(IReadOnlyList<FieldFault> Faults, FieldTexts Was, FieldTexts Typed) : CheckedUpdate;

/// <summary>All of it can be saved.</summary>
/// <param name="Facts">What is to be saved.</param>
/// <param name="IsTyped">Something was typed, even where it was saved before.</param>
public sealed record SoundUpdate(NewFacts Facts, bool IsTyped) : CheckedUpdate;

/// <summary>The facts that one update brings: dated, with an author, and only what is new.</summary>
public sealed record NewFacts
{
    public ProgressEntry? Entry { get; init; }
    public IReadOnlyList<GivenRating> Ratings { get; init; } = [];

    /// <summary>A date that stood and moved; the new dates are in <see cref="Due"/>.</summary>
    public DateMove? Move { get; init; }

    /// <summary>The due dates that are to stand; null where they stay.</summary>
    public IReadOnlyList<WrittenDate>? Due { get; init; }

    /// <summary>Steps that are done since a day, or not done after all.</summary>
    public IReadOnlyList<(Step Step, DateOnly? CompletedOn)> Steps { get; init; } = [];

    public EvidenceItem? Evidence { get; init; }

    /// <summary>The lead says that it is done; a second person is to agree.</summary>
    public Closure? Closure { get; init; }

    /// <summary>What is saved, in words: "what was done", "the action rating".</summary>
    public IReadOnlyList<string> Said
    {
        get
        {
            IEnumerable<string?> parts =
            [
                Entry is null ? null : "your words", .. Ratings.Select(rating => rating.Of is RatingOf.Impact ? "the impact rating" : "the rating"),
                Closure is null ? null : "that it is done, for a second person to agree", Steps.Count == 0 ? null : "the steps",
                Due is null ? null : "the due date", Evidence is null ? null : "the evidence",
            ];
            return [.. parts.OfType<string>()];
        }
    }

    public bool IsEmpty => Said.Count == 0;
}
