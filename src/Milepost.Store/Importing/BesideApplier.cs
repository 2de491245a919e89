using Milepost.Identity;
using Milepost.Importing.Comparing;
using Milepost.Importing.Reading;
using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Store.Importing;

/// <summary>Applies what stands beside the actions: measures, post holders, glossary, recommendations, statements.</summary>
internal sealed class BesideApplier(
    MilepostDb db, PlanChanges changes, Func<Update<Priority, PriorityDraft>?, Id<Priority>?> priorityId)
{
    private readonly Id<Plan> plan = changes.Stored.Plan.Id;

    public void Apply()
    {
        Each(changes.Measures, draft => new Measure(Id<Measure>.New(), plan, draft.FocusArea, draft.Title), (measure, draft, position) =>
        {
            if (measure.WithdrawnOn is not null) measure.Restore();
            measure.Reword(draft.FocusArea, draft.Title);
            measure.Describe(draft.Source, draft.Ready, draft.Actions);
            measure.Place(position);
        }, measure => measure.Withdraw(changes.AsAt, PlanChanges.GoneFromTheFile));
        Each(changes.Glossary, draft => new GlossaryTerm(Id<GlossaryTerm>.New(), plan, draft.Term, draft.Meaning),
            (term, draft, _) => term.Define(draft.Term, draft.Meaning));
        Each(changes.Statements, draft => new PlanStatement(Id<PlanStatement>.New(), plan, draft.Kind, draft.Text), (statement, draft, position) =>
        {
            statement.Reword(draft.Text);
            statement.Under(draft.Heading, priorityId(Named(draft.Priority)));
            statement.Place(position);
        });
        Holders();
        Recommendations();
    }

    /// <param name="updates">What happens to each.</param>
    /// <param name="make">Makes one of what the file has.</param>
    /// <param name="become">Makes it what the file says.</param>
    /// <param name="go">Withdraws what the file has no more; without it, that is taken out.</param>
    private void Each<TStored, TDraft>(
        IReadOnlyList<Update<TStored, TDraft>> updates, Func<TDraft, TStored> make, Action<TStored, TDraft, int> become, Action<TStored>? go = null)
        where TStored : class where TDraft : class
    {
        var position = 0;
        foreach (var update in updates)
        {
            if (update.Draft is not { } draft)
            {
                if (go is null)
                {
                    db.Remove(update.Stored!);
                }
                else
                {
                    db.Attach(update.Stored!);
                    go(update.Stored!);
                }

                continue;
            }

            var record = update.Stored ?? make(draft);
            _ = update.Stored is null ? db.Add(record) : db.Attach(record);
            become(record, draft, position++);
        }
    }

    /// <summary>A post stays when its holder leaves.</summary>
    private void Holders()
    {
        var posts = changes.Stored.Posts.GroupBy(post => Folded.Key(post.Title)).ToDictionary(same => same.Key, same => same.First().Id);
        foreach (var update in changes.Holders)
        {
            if (update.Kind is ChangeKind.Gone)
            {
                db.Attach(update.Stored!);
                update.Stored!.Leave(changes.AsAt);
            }
            else if (update is { Kind: ChangeKind.New, Draft: { } draft })
            {
                if (!posts.TryGetValue(Folded.Key(draft.Post), out var post))
                {
                    var made = new Post(Id<Post>.New(), plan, draft.Post);
                    db.Add(made);
                    posts[Folded.Key(draft.Post)] = post = made.Id;
                }

                db.Add(new Holder(Id<Holder>.New(), plan, post, draft.Holder, from: null));
            }
        }
    }

    private void Recommendations()
    {
        if (changes.Recommendations.Count == 0) return;
        var source = changes.Stored.Sources.FirstOrDefault(one => one.Kind is SourceKind.QuotedInPlan);
        if (source is null && changes.Recommendations.Any(update => update.Stored is null))
        {
            source = new Source(Id<Source>.New(), plan, SourceKind.QuotedInPlan, "Quoted in the plan");
            db.Add(source);
        }

        var position = 0;
        foreach (var update in changes.Recommendations)
        {
            var recommendation = update.Stored
                ?? new Recommendation(Id<Recommendation>.New(), plan, source!.Id, update.Draft!.Number, update.Draft.Text);
            _ = update.Stored is null ? db.Add(recommendation) : db.Attach(recommendation);
            if (update.Draft is not null) recommendation.Place(position++);
            if (update.Kind is not null) Answers(recommendation, update);
        }
    }

    private void Answers(Recommendation recommendation, RecommendationUpdate update)
    {
        var under = update.Under.Select(priorityId).OfType<Id<Priority>>().ToHashSet();
        var stands = changes.Stored.Answers.Where(answer => answer.RecommendationId == recommendation.Id).ToList();
        db.RemoveRange(stands.Where(answer => !under.Contains(answer.PriorityId)));
        foreach (var priority in under.Where(id => stands.All(answer => answer.PriorityId != id)))
        {
            db.Add(new PriorityAnswer(Id<PriorityAnswer>.New(), plan, priority, recommendation.Id));
        }
    }

    private Update<Priority, PriorityDraft>? Named(string? key) => key is null ? null
        : changes.Priorities.FirstOrDefault(one => one.Draft is { } draft && (draft.Reference ?? draft.Title) == key);
}
