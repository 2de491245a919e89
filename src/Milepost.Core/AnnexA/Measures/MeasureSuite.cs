using System.Collections.Concurrent;
using Milepost.AnnexA.Declaring;
using Milepost.AnnexA.Following;
using Milepost.AnnexA.Lists;
using Milepost.AnnexA.Quality;
using Milepost.AnnexA.Schema;
using Milepost.Calendar;

namespace Milepost.AnnexA.Measures;

/// <summary>How measures are worked out beside what the upload says.</summary>
/// <param name="Settings">What the council decides for itself.</param>
/// <param name="Months">How many months the window has, where it is not that of each list.</param>
/// <param name="WithSplits">Whether splits are worked out too.</param>
/// <param name="WithRules">Whether the rules of data quality are tested for the measures that are worked out from them.</param>
public sealed record MeasureOptions(LocalSettings Settings, int? Months = null, bool WithSplits = true, bool WithRules = true)
{
    public static MeasureOptions AsUsual { get; } = new(LocalSettings.AsUsual);

    /// <summary>What earlier lists tell of the children, for the measures that need one.</summary>
    public Followed Followed { get; init; } = Followed.Off;
}

/// <summary>Works out every measure that an upload supplies. It reads the rows and keeps none.</summary>
public static class MeasureSuite
{
    /// <summary>Nobody has so many threads that more would help; lists are worked on side by side.</summary>
    private const int Hands = 4;

    /// <summary>Reads all that is declared, which a first upload would wait for otherwise.</summary>
    public static MeasureCatalogue Ready()
    {
        (_, _, _) = (AnnexASchema.Known, RuleCatalogue.Known, WorkingDays.England);
        return MeasureCatalogue.Known;
    }

    /// <param name="catalogue">The measures.</param>
    /// <param name="lists">The lists.</param>
    /// <param name="file">What was noticed of the file.</param>
    /// <param name="asAt">The day that the lists speak of.</param>
    /// <param name="options">How they are worked out.</param>
    /// <param name="found">What the rules found, where they were tested already.</param>
    public static IReadOnlyList<MeasureResult> Compute(MeasureCatalogue catalogue, AnnexALists lists, FileFacts file, DateOnly asAt, MeasureOptions options, IReadOnlyList<RuleResult>? found = null)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(lists);
        ArgumentNullException.ThrowIfNull(options);
        if (catalogue.Faults.Count > 0) throw new InvalidOperationException($"The declarations are wrong: {catalogue.Faults[0]}");
        var splits = lists.All.ToDictionary(list => list.Schema.Number, list => new ListSplits(list, asAt.DayNumber, options));
        var hands = new ParallelOptions { MaxDegreeOfParallelism = Math.Min(Hands, Environment.ProcessorCount) };
        Parallel.ForEach(lists.All.OrderByDescending(list => list.Rows), hands, list => (_, _, _) = (list.ByChild, list.Counting, splits[list.Schema.Number].Known));

        var rules = found ?? (options.WithRules ? RuleSuite.Test(RuleCatalogue.Known, [.. RuleCatalogue.Known.All.Where(QualityMeasures.Need)], lists, file, asAt, options.Settings) : null);
        var results = new MeasureResult[catalogue.All.Count];

        // What is worked out from several lists takes longest, and the longest lists come after it. Each hand takes the next one when it is done with one.
        IEnumerable<AnnexAList?> shares = [null, .. lists.All.OrderByDescending(list => list.Rows)];
        Parallel.ForEach(Partitioner.Create(shares, EnumerablePartitionerOptions.NoBuffering), hands, share =>
        {
            var scope = new Scope(lists, asAt, options.Settings, catalogue.Terms, options.Months) { OnlyCounting = true, Followed = options.Followed.Children };
            for (var at = 0; at < results.Length; at++)
            {
                var measure = catalogue.All[at];
                if ((measure.Lists.Count == 1 ? lists[measure.Lists[0]] : null) == share) results[at] = One(measure, scope, options, splits, rules);
            }
        });
        return results;
    }

    private static MeasureResult One(MeasureDefinition measure, Scope scope, MeasureOptions options, Dictionary<int, ListSplits> splits, IReadOnlyList<RuleResult>? rules)
    {
        if (measure.Supply == Supply.History && options.Followed.Lacking(measure.Earlier, DateOnly.FromDayNumber(scope.AsAt)) is { } needed) return MeasureResult.Without(measure, needed);
        if (measure.Supply == Supply.None) return MeasureResult.Without(measure, "Annex A does not supply it: enter it by hand, or import it.");
        if (measure.Block.Text("from") is not null) return rules is null ? MeasureResult.Without(measure, "It is worked out from the data-quality rules.") : QualityMeasures.Of(measure, scope, rules);
        var missing = measure.Lists.Where(list => scope.Lists[list] is null).ToList();
        if (missing.Count == measure.Lists.Count) return MeasureResult.Without(measure, $"The upload has no list {string.Join(" and ", missing)}.");
        if (Lacking(measure, scope) is { } lacking) return MeasureResult.Without(measure, lacking);

        var tally = new MeasureTally(measure, scope, options);
        var lists = measure.Lists.Select(number => scope.Lists[number]).OfType<AnnexAList>().ToList();
        var by = new List<Buckets>();
        foreach (var one in lists.SelectMany(list => splits[list.Schema.Number].Known))
        {
            if (!by.Exists(known => known.By == one.By)) by.Add(one);
        }

        var leftOut = 0;
        foreach (var list in lists)
        {
            var work = MeasureWork.Of(measure, scope.Of(list, measure.Block.File));
            if (work.Lacking is { } beyond) return MeasureResult.Without(measure, beyond);
            leftOut += work.LeftOut();
            tally.Add(work, splits[list.Schema.Number], by);
        }

        string?[] notes =
        [
            measure.Supply == Supply.History ? options.Followed.SaidOf(measure.Earlier, DateOnly.FromDayNumber(scope.AsAt)) : null,
            missing.Count == 0 ? null : $"Without list {string.Join(" and ", missing)}, which the upload lacks.",
            leftOut == 0 ? null : WorkingDays.England.LeftOut(leftOut),
        ];
        return tally.Result(notes.OfType<string>().Where(note => note.Length > 0).ToList() is [_, ..] told ? string.Join(' ', told) : null);
    }

    private static string? Lacking(MeasureDefinition measure, Scope scope)
    {
        var lacking = measure.Columns.Where(column => scope.Lists[column.List] is { } list && !list.Has(list.Schema.Column(column.Column)))
            .Select(column => $"“{scope.Lists.Schema[column.List].Columns[scope.Lists.Schema[column.List].Column(column.Column)].Name}” in list {column.List}").ToList();
        return lacking.Count == 0 ? null : $"The upload has no column {string.Join(" and ", lacking)}.";
    }
}
