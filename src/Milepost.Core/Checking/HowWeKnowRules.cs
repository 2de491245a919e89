using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Checking;

/// <summary>How the council will know that an action worked: its success tests, what children will say, its measures.</summary>
internal static class HowWeKnowRules
{
    public static IEnumerable<Finding> NoSuccessTest(Look look) => look.Lacking(
        CheckRules.NoSuccessTest, [.. look.Actions.Where(action => action.Facts.SuccessTests.Count == 0)], "has a success test", "have a success test",
        action => ($"{action.Place.Name} does not say how anybody will know that it worked.", []));

    public static IEnumerable<Finding> NoChildrensStatement(Look look) => look.Lacking(
        CheckRules.NoChildrensStatement, [.. look.Actions.Where(action => action.Facts.ChildrensStatements.Count == 0)], "says what children will say", "say what children will say",
        action => ($"{action.Place.Name} does not say what children will say when it has worked.", []));

    public static IEnumerable<Finding> NoMeasure(Look look)
    {
        var named = look.Measures.Count > 0;
        return look.Lacking(
            CheckRules.NoMeasure,
            [.. look.Actions.Where(action => named
                ? !look.Measured.Citing(action).Any() && action.Facts.SuccessTests.All(test => test.Kind != Actions.TestKind.Measure)
                : !look.Measured.IsMeasured(action))],
            named ? "is named by a measure" : "has a measure, or a success test that can be counted",
            named ? "are named by a measure" : "have a measure, or a success test that can be counted",
            action => named
                ? ($"No measure of the plan names {action.Place.Name}.", [])
                : ($"{action.Place.Name} has no measure, and nothing in its success tests can be counted.", action.Facts.SuccessTests.Select(test => Tokens.Plain(test.Text))));
    }

    public static IEnumerable<Finding> NotReady(Look look) => look.Measures.Where(measure => !measure.Ready).Select(measure => look.Found(
        CheckRules.MeasureNotReady, Look.PlaceOf(measure),
        $"{Look.PlaceOf(measure).Name}{In(measure)} is still to be developed{(measure.ActionReferences.Count == 0 ? "" : $"; {Say.List(measure.ActionReferences)} {(measure.ActionReferences.Count == 1 ? "rests" : "rest")} on it")}.",
        [Tokens.Plain(measure.Title), measure.DataSource ?? ""], Named(look, measure)));

    public static IEnumerable<Finding> WithoutSource(Look look) => look.Measures
        .Where(measure => measure.Ready && string.IsNullOrWhiteSpace(measure.DataSource))
        .Select(measure => look.Found(
            CheckRules.MeasureWithoutSource, Look.PlaceOf(measure),
            $"The plan does not say where the figures for {Look.PlaceOf(measure).Name}{In(measure)} come from.", [Tokens.Plain(measure.Title)]));

    public static IEnumerable<Finding> CodeTwice(Look look) =>
        from pair in look.Measures.SelectMany(measure => MeasureCodes.Of(measure.DataSource).Select(code => (code, measure)))
        group pair.measure by pair.code into used
        let different = used.DistinctBy(measure => Tokens.Plain(measure.Title)).ToList()
        where different.Count > 1
        orderby used.Key
        select look.Found(
            CheckRules.MeasureCodeTwice, Look.PlaceOf(different[0]) with { Reference = used.Key },
            $"{used.Key} is the code of {Say.Count(different.Count, "measure")}: {Say.List([.. different.Select(measure => Look.PlaceOf(measure).Name)])}.",
            [used.Key, .. different.Select(measure => Tokens.Plain(measure.Title)).Order(StringComparer.Ordinal)],
            [.. different.Skip(1).Select(Look.PlaceOf)]);

    public static IEnumerable<Finding> UnknownAction(Look look)
    {
        var known = look.Facts.Actions.Select(action => action.Action.Reference).OfType<string>()
            .Concat(look.Facts.FormerReferences.Select(former => former.Reference)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var measure in look.Measures)
        {
            var unknown = measure.ActionReferences.Where(reference => !known.Contains(reference.Trim())).ToList();
            if (unknown.Count == 0) continue;
            yield return look.Found(
                CheckRules.MeasureUnknownAction, Look.PlaceOf(measure),
                $"{Look.PlaceOf(measure).Name}{In(measure)} names {Say.List(unknown)}, which {(unknown.Count == 1 ? "is" : "are")} not in the plan.", unknown);
        }
    }

    /// <summary>Where no measure of the plan names anything, each action says so already.</summary>
    public static IEnumerable<Finding> Untied(Look look) => look.Measures.All(measure => measure.ActionReferences.Count == 0) ? [] : look.Measures
        .Where(measure => measure is { ActionReferences.Count: 0, SuccessTestIds.Count: 0 })
        .Select(measure => look.Found(
            CheckRules.MeasureUntied, Look.PlaceOf(measure),
            $"{Look.PlaceOf(measure).Name}{In(measure)} names no {look.Facts.Plan.Nouns.Action.ToLowerInvariant()}.", [Tokens.Plain(measure.Title)]));

    internal static string In(Measure measure) => Look.Code(measure.FocusArea) is { } code ? $" ({code})" : "";

    private static IReadOnlyList<RecordPlace> Named(Look look, Measure measure) =>
        [.. look.Actions.Where(action => look.Measured.Citing(action).Contains(measure)).Select(action => action.Place)];
}
