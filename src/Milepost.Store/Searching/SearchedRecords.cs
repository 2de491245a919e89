using Milepost.Actions;
using Milepost.Plans;
using Milepost.Searching;
using Milepost.Store.Commenting;
using Milepost.Store.Evidence;
using Milepost.Wording;

namespace Milepost.Store.Searching;

/// <summary>What is searched in each kind of record. A kind that is not named here has nothing that anybody would look for.</summary>
internal static class SearchedRecords
{
    private const int LongestName = 90;

    private static readonly Dictionary<Type, Searched> all = new[]
    {
        For<Plan>([SearchKind.Plan], plan => [new(SearchKind.Plan, plan.Id.Value, plan.Id.Value, null, plan.Title, plan.Authority ?? "", null)]),
        For<Priority>([SearchKind.Priority], one =>
            [new(SearchKind.Priority, one.PlanId.Value, one.Id.Value, null, Titled(one.Reference, one.Title), Lines([.. one.Leads]), null) { Withdrawn = one.WithdrawnOn is not null }]),
        For<PlanAction>([SearchKind.Action], one =>
            [new(SearchKind.Action, one.PlanId.Value, one.Id.Value, one.Id.Value, Titled(one.Reference, one.Title), Lines([one.Section, .. one.Provenance]), null) { Withdrawn = one.WithdrawnOn is not null }]),
        For<Step>([SearchKind.Step], one =>
            [new(SearchKind.Step, one.PlanId.Value, one.Id.Value, one.ActionId.Value, one.Title, "", null) { Withdrawn = one.WithdrawnOn is not null }]),
        For<Recommendation>([SearchKind.Recommendation], one =>
            [new(SearchKind.Recommendation, one.PlanId.Value, one.Id.Value, null, $"Recommendation {one.Number}".Trim(), Lines(one.Heading, one.Text), null) { Withdrawn = one.WithdrawnOn is not null }]),
        For<Source>([SearchKind.ReportParagraph], one =>
            [new(SearchKind.ReportParagraph, one.PlanId.Value, one.Id.Value, null, one.Title, Lines(one.Authority, one.Framework), one.Published) { Withdrawn = one.WithdrawnOn is not null }]),
        For<SourceParagraph>([SearchKind.ReportParagraph], one =>
            [new(SearchKind.ReportParagraph, one.PlanId.Value, one.Id.Value, null, Titled(one.Number, one.Heading ?? ""), one.Text, null)]),
        For<SuccessTest>([SearchKind.SuccessTest], one =>
            [new(SearchKind.SuccessTest, one.PlanId.Value, one.Id.Value, one.ActionId.Value, one.Text, "", null) { Withdrawn = one.WithdrawnOn is not null }]),
        For<ChildrensStatement>([SearchKind.ChildrensStatement], one =>
            [new(SearchKind.ChildrensStatement, one.PlanId.Value, one.Id.Value, one.ActionId.Value, one.Text, "", null) { Withdrawn = one.WithdrawnOn is not null }]),
        For<Measure>([SearchKind.Measure], one =>
            [new(SearchKind.Measure, one.PlanId.Value, one.Id.Value, null, one.Title, Lines([one.FocusArea, one.DataSource, .. one.ActionReferences]), null) { Withdrawn = one.WithdrawnOn is not null }]),
        For<EvidenceItem>([SearchKind.Evidence], one =>
            [new(SearchKind.Evidence, one.PlanId.Value, one.Id.Value, one.ActionId.Value, one.Title is { Length: > 0 } title ? title : Say.Shorten(one.Text, LongestName),
                Lines(one.Text, one.Period, one.Owner, one.Address), one.On) { MayBeShared = one.MayBeShared, Withdrawn = one.RetiredOn is not null }]),
        For<EvidenceText>([SearchKind.EvidenceFile], one => [new(SearchKind.EvidenceFile, one.PlanId.Value, one.Id.Value, one.Action, one.Name, one.Text, one.On)]),
        For<Comment>([SearchKind.Comment], one => Said(SearchKind.Comment, one.PlanId.Value, one.Id.Value, one.Action, DateOnly.FromDateTime(one.At), one.Text)),
        For<ExpectedEvidence>([SearchKind.ExpectedEvidence], one =>
            [new(SearchKind.ExpectedEvidence, one.PlanId.Value, one.Id.Value, one.ActionId.Value, one.Text, "", one.On) { Withdrawn = one.WithdrawnOn is not null }]),
        For<ProgressEntry>([SearchKind.Update, SearchKind.WorkingNote], Progress),
        For<GivenRating>([SearchKind.Rating], one => Said(SearchKind.Rating, one.PlanId.Value, one.Id.Value, one.ActionId.Value, one.On, one.Rationale, one.NextStep)),
        For<DateMove>([SearchKind.DateMove], one => Said(SearchKind.DateMove, one.PlanId.Value, one.Id.Value, one.ActionId.Value, one.On, one.Because)),
        For<AskedQuestion>([SearchKind.Question], one =>
            Said(SearchKind.Question, one.PlanId.Value, one.Id.Value, one.ActionId?.Value, one.AnsweredOn ?? one.AskedOn, one.Answer)),
        For<Closure>([SearchKind.Decision], one =>
            Said(SearchKind.Decision, one.PlanId.Value, one.Id.Value, one.ActionId.Value, one.DecidedOn ?? one.AskedOn, one.Because, one.Decision)),
        For<ImpactTest>([SearchKind.Decision], one =>
            Said(SearchKind.Decision, one.PlanId.Value, one.Id.Value, one.ActionId.Value, one.TestedOn ?? one.TestOn, one.Test, one.Finding)),
        For<StateChange>([SearchKind.Decision], one => Said(SearchKind.Decision, one.PlanId.Value, one.Id.Value, one.ActionId.Value, one.On, one.Because)),
        For<ActionAnswer>([SearchKind.Decision], one => Said(SearchKind.Decision, one.PlanId.Value, one.Id.Value, one.ActionId.Value, one.On, one.Because)),
        For<Reading>([SearchKind.Reading], one =>
            [.. Said(SearchKind.Reading, one.PlanId.Value, one.Id.Value, null, one.On, one.Note, one.CorrectedBecause, one.TakenBackBecause).Select(entry => entry with { Withdrawn = one.TakenBackOn is not null })]),
        For<MeasureBreak>([SearchKind.StepChange], one =>
            [.. Said(SearchKind.StepChange, one.PlanId.Value, one.Id.Value, null, one.On, one.Because, one.TakenBackBecause).Select(entry => entry with { Withdrawn = one.TakenBackOn is not null })]),
        For<Commentary>([SearchKind.Commentary], one => Said(SearchKind.Commentary, one.PlanId.Value, one.Id.Value, null, one.On, one.What, one.SoWhat, one.NowWhat)),
        For<Post>([SearchKind.Post], one =>
            [new(SearchKind.Post, one.PlanId.Value, one.Id.Value, null, one.Title, one.Agency ?? "", null) { Withdrawn = one.WithdrawnOn is not null }]),
        For<Holder>([SearchKind.Post], one => [new(SearchKind.Post, one.PlanId.Value, one.Id.Value, null, one.Name, "", null) { Withdrawn = one.Until is not null }]),
        For<PlanStatement>([SearchKind.Statement], one =>
            [new(SearchKind.Statement, one.PlanId.Value, one.Id.Value, null, one.Heading ?? "", one.Text, null) { Withdrawn = one.WithdrawnOn is not null }]),
        For<GlossaryTerm>([SearchKind.Term], one =>
            [new(SearchKind.Term, one.PlanId.Value, one.Id.Value, null, one.Term, one.Meaning, null) { Withdrawn = one.WithdrawnOn is not null }]),
    }.ToDictionary(one => one.Record);

    /// <summary>The kinds of record that are searched.</summary>
    public static IEnumerable<Type> Types => all.Keys;

    public static bool Has(Type record) => all.ContainsKey(record);

    /// <summary>What can be found of a record as it is; what holds no word is left out.</summary>
    public static IReadOnlyList<SearchEntry> Of(object record) =>
        [.. all[record.GetType()].Of(record).Where(entry => entry.HasWords)];

    /// <summary>Everything that could ever be found of it.</summary>
    public static IEnumerable<long> IdsOf(Type record, Guid id) => all[record].Kinds.Select(kind => SearchEntry.IdOf(id, kind));

    /// <summary>What the board reads for everybody; what else was said for those who work on it.</summary>
    private static IEnumerable<SearchEntry> Progress(ProgressEntry one)
    {
        var told = Said(SearchKind.Update, one.PlanId.Value, one.Id.Value, one.ActionId.Value, one.On, one.Told);
        var rest = Lines(one.Told == one.Text ? null : one.Text, one.Next, one.Blocked);
        return rest.Length == 0 || rest == one.Told ? told : [.. told, .. Said(SearchKind.WorkingNote, one.PlanId.Value, one.Id.Value, one.ActionId.Value, one.On, rest)];
    }

    private static SearchEntry[] Said(SearchKind kind, Guid plan, Guid record, Guid? action, DateOnly? day, params string?[] texts) =>
        Lines(texts) is { Length: > 0 } text ? [new(kind, plan, record, action, "", text, day)] : [];

    private static string Titled(string? reference, string title) =>
        reference is null || title.StartsWith(reference, StringComparison.Ordinal) ? title : $"{reference} {title}".Trim();

    private static string Lines(params string?[] texts) => string.Join('\n', texts.Where(text => !string.IsNullOrWhiteSpace(text)));

    private static Searched For<T>(SearchKind[] kinds, Func<T, IEnumerable<SearchEntry>> of) => new(typeof(T), kinds, record => of((T)record));

    private sealed record Searched(Type Record, SearchKind[] Kinds, Func<object, IEnumerable<SearchEntry>> Of);
}
