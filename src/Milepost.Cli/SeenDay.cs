using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Milepost.Assessing;
using Milepost.Cycles;
using Milepost.Evidencing;
using Milepost.Facts;
using Milepost.Store;
using Milepost.Store.Cycles;
using Milepost.Store.History.Rebuilding;
using Milepost.Web;

namespace Milepost.Cli;

/// <summary>A day, or the number of a snapshot, as a command is given it.</summary>
internal sealed record SeenDay(DateOnly? Day, int? Snapshot)
{
    /// <summary>A number alone is a snapshot's.</summary>
    public static SeenDay? Read(ArgumentResult argument)
    {
        if (argument.Tokens is [var only] && int.TryParse(only.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 1000) return new(null, number);
        return PlanOption.Day(argument) is { } day ? new(day, null) : null;
    }

    public static Option<SeenDay?> Option(string name, string description) => new(name) { Description = description, CustomParser = Read };

    /// <summary>The plan as it stood; null where the plan has no such snapshot.</summary>
    public async Task<(PlanAssessment Assessment, Snapshot? Snapshot, bool Erased)?> SeeAsync(MilepostDb db, PlanFacts facts, CancellationToken stop)
    {
        if (Snapshot is not { } number)
        {
            var day = Day!.Value;
            return (Assessor.Assess(day < PlanOption.Today() ? FactsOfDay.Of(await new WordsOfDay(db).GoBackAsync(facts, day, UkClock.DayOf, stop), day) : facts, day), null, false);
        }

        return await new SnapshotShelf().OpenAsync(db, facts.Plan.Id, number, stop) is { } open ? (Assessor.Assess(KeptBackSince.Of(open.Facts, facts), open.Snapshot.AsAt), open.Snapshot, open.Erased) : null;
    }
}
