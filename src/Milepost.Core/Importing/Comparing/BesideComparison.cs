using Milepost.Facts;
using Milepost.Importing.Reading;
using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Importing.Comparing;

/// <summary>Compares what stands beside the actions: measures, post holders, glossary, recommendations, statements.</summary>
internal sealed class BesideComparison(PlanFacts stored, PlanDraft draft, IReadOnlyList<Update<Priority, PriorityDraft>> priorities)
{
    public IReadOnlyList<Update<Measure, MeasureDraft>> Measures() => draft.Measures.Count == 0 ? [] :
    [
        .. Pairing<Measure, MeasureDraft>.Of(
            [.. stored.Measures, .. stored.Withdrawn.Measures.Where(PlanChanges.WentWithAFile)], draft.Measures,
            measure => new(measure.FocusArea, measure.Title, measure.WithdrawnOn is not null),
            measure => new(measure.FocusArea, measure.Title), referenceIdentifies: false)
            .Where(pair => pair.Draft is not null || pair.Stored!.WithdrawnOn is null)
            .Select(pair => Compare(pair.Stored, pair.Draft, (before, after, fields) =>
            {
                fields.Withdrawn(before);
                fields.Text("Focus area", before?.FocusArea, after.FocusArea);
                fields.Text("Title", before?.Title, after.Title);
                fields.Text("Source of data", before?.DataSource, after.Source);
                fields.Value("Ready", before?.Ready, after.Ready, ready => ready switch { true => "yes", false => "to be developed", null => null });
                fields.Texts("Actions", before?.ActionReferences ?? [], after.Actions);
            })),
    ];

    public IReadOnlyList<Update<GlossaryTerm, TermDraft>> Glossary() => draft.Glossary.Count == 0 ? [] :
    [
        .. Pairing<GlossaryTerm, TermDraft>.Of(
            stored.Glossary, draft.Glossary, term => new(term.Term, term.Meaning), term => new(term.Term, term.Meaning))
            .Select(pair => Compare(pair.Stored, pair.Draft, (before, after, fields) =>
            {
                fields.Text("Term", before?.Term, after.Term);
                fields.Text("Meaning", before?.Meaning, after.Meaning);
            })),
    ];

    public IReadOnlyList<Update<Holder, HolderDraft>> Holders()
    {
        if (draft.People.Count == 0) return [];
        var posts = stored.Posts.Concat(stored.Withdrawn.Posts).ToDictionary(post => post.Id, post => post.Title);
        var named = draft.People.DistinctBy(person => (Folded.Key(person.Post), Folded.Key(person.Holder))).ToList();
        return
        [
            .. Pairing<Holder, HolderDraft>.Of(
                [.. stored.Holders.Where(holder => holder.Until is null)], named,
                holder => new(null, $"{posts[holder.PostId]}\n{holder.Name}"), person => new(null, $"{person.Post}\n{person.Holder}"),
                exactly: true)
                .Select(pair => Compare(pair.Stored, pair.Draft, (before, after, fields) =>
                {
                    if (before is null) fields.Add("Holder", null, after.Holder);
                })),
        ];
    }

    /// <summary>Only the kinds of statement that the file has are compared.</summary>
    public IReadOnlyList<Update<PlanStatement, StatementDraft>> Statements() =>
    [
        .. from kind in Enum.GetValues<StatementKind>()
           let drafts = draft.Statements.Where(statement => statement.Kind == kind).ToList()
           where drafts.Count > 0
           let known = stored.Statements.Where(statement => statement.Kind == kind).ToList()
           from pair in Pairing<PlanStatement, StatementDraft>.Of(
               known, drafts, statement => new(statement.Heading, statement.Text), statement => new(statement.Heading, statement.Text),
               referenceIdentifies: false)
           select Compare(pair.Stored, pair.Draft, (before, after, fields) =>
           {
               fields.Text("Words", before?.Text, after.Text);
               fields.Text("Heading", before?.Heading, after.Heading);
               fields.Value("Priority", Find(before?.PriorityId), Find(after.Priority), Name);
           }),
    ];

    /// <summary>A recommendation stays for ever; what may change is which priorities quote it.</summary>
    public IReadOnlyList<RecommendationUpdate> Recommendations()
    {
        if (draft.Recommendations.Count == 0) return [];
        var quoted = stored.Sources.Where(source => source.Kind == SourceKind.QuotedInPlan).Select(source => source.Id).ToHashSet();
        var drafts = draft.Recommendations.GroupBy(one => Folded.Key(one.Text))
            .Select(same => same.First() with { Priorities = [.. same.SelectMany(one => one.Priorities).Distinct()] }).ToList();
        return
        [
            .. Pairing<Recommendation, RecommendationDraft>.Of(
                stored.Recommendations.Where(one => quoted.Contains(one.SourceId)).ToList(), drafts, one => new(null, one.Text), one => new(null, one.Text), exactly: true)
                .Select(pair => Compare(pair.Stored, pair.Draft)),
        ];
    }

    private RecommendationUpdate Compare(Recommendation? before, RecommendationDraft? after)
    {
        var fields = new FieldList();
        var was = Named(stored.Answers.Where(answer => answer.RecommendationId == before?.Id).Select(answer => Find(answer.PriorityId)));
        var under = Named((after?.Priorities ?? []).Select(Find));
        if (!was.ToHashSet().SetEquals(under)) fields.Add("Quoted under", NullIfNone(was), NullIfNone(under));
        return new(before, after, under, fields.Changes);
    }

    private static List<Update<Priority, PriorityDraft>> Named(IEnumerable<Update<Priority, PriorityDraft>?> found) =>
        [.. found.OfType<Update<Priority, PriorityDraft>>().Distinct()];

    private static string? NullIfNone(List<Update<Priority, PriorityDraft>> named) =>
        named.Count == 0 ? null : Say.List([.. named.Select(one => Name(one)!)]);

    private Update<Priority, PriorityDraft>? Find(Identity.Id<Priority>? id) =>
        id is null ? null : priorities.FirstOrDefault(priority => priority.Stored?.Id == id);

    private Update<Priority, PriorityDraft>? Find(string? key) => key is null ? null
        : priorities.FirstOrDefault(priority => priority.Draft is { } named && (named.Reference ?? named.Title) == key);

    private static string? Name(Update<Priority, PriorityDraft>? priority) => priority switch
    {
        null => null,
        { Draft: { } draft } => draft.Reference ?? draft.Title,
        _ => priority.Stored!.Reference ?? priority.Stored.Title,
    };

    private static Update<TStored, TDraft> Compare<TStored, TDraft>(TStored? before, TDraft? after, Action<TStored?, TDraft, FieldList> ask)
        where TStored : class where TDraft : class
    {
        var fields = new FieldList();
        if (after is not null) ask(before, after, fields);
        return new(before, after, fields.Changes);
    }
}
