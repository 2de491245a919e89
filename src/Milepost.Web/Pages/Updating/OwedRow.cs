using Milepost.Updating;
using Milepost.Wording;

namespace Milepost.Web.Pages.Updating;

/// <summary>One action of somebody's work as a page shows it.</summary>
/// <param name="Work">All of their work in the plan.</param>
/// <param name="Owed">The action.</param>
/// <param name="Today">The day.</param>
/// <param name="DraftKeptAt">When a draft for it was kept; null where there is none.</param>
/// <param name="Update">Where it is updated.</param>
/// <param name="Details">Where it is seen whole; null for those who see nothing else.</param>
public sealed record OwedRow(MyWork Work, OwedAction Owed, DateOnly Today, DateTime? DraftKeptAt, string Update, string? Details)
{
    private const int Soon = 14;

    public bool IsLate => Owed.NextDue < Today;

    /// <summary>"12 days late", "due in 9 days", "due 31 March 2027".</summary>
    public string Due => Owed.NextDue switch
    {
        null => "no date",
        { } day when day < Today => $"{Say.Days(Today.DayNumber - day.DayNumber)} late",
        { } day when day <= Today.AddDays(Soon) => $"due {Say.When(day.DayNumber - Today.DayNumber)}",
        { } day => $"due {Say.Date(day)}",
    };

    public string LastUpdate => Say.Capital(Work.Window.Said(Owed.Action.Facts));

    /// <summary>Why it is theirs.</summary>
    public string As => Owed.Reach.Whole ? Say.List(Owed.Reach.As) : $"{Say.Count(Owed.Reach.Steps.Count, "step")} of it, as {Say.List(Owed.Reach.As)}";
}
