using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.Importing.Reading;
using Milepost.Plans;

namespace Milepost.Store.Importing;

/// <summary>Writes a source with its judgements, recommendations and paragraphs, within the import's transaction.</summary>
internal sealed class SourceApplier(MilepostDb db, Id<Plan> plan, InspectionDraft draft, DateOnly today)
{
    private const string NotInLater = "A later version of the report does not have it.";

    private int added;
    private int changed;
    private int gone;

    public (int New, int Changed, int Gone) Counts => (added, changed, gone);

    public Source Add(string title)
    {
        var source = new Source(Id<Source>.New(), plan, draft.Kind, title);
        db.Add(source);
        Describe(source);
        Recommendations(source.Id, []);
        Rest(source.Id);
        return source;
    }

    /// <summary>A report that was published anew. What it no longer has is withdrawn, so that answers to it stay in sight.</summary>
    public async Task<Source> ReplaceAsync(Id<Source> id, CancellationToken stop)
    {
        var source = (await db.Sources.FindAsync([id], stop))!;
        Describe(source);
        Recommendations(id, await db.Recommendations.Where(one => one.SourceId == id).ToListAsync(stop));
        db.RemoveRange(await db.Judgements.Where(one => one.SourceId == id).ToListAsync(stop));
        db.RemoveRange(await db.SourceParagraphs.Where(one => one.SourceId == id).ToListAsync(stop));
        Rest(id);
        return source;
    }

    private void Describe(Source source)
    {
        source.Describe(draft.Authority, draft.Framework, draft.Start, draft.End);
        source.PublishedOn(draft.Published);
    }

    private void Recommendations(Id<Source> source, List<Recommendation> before)
    {
        var left = before.ToList();
        foreach (var (position, asked) in draft.Recommendations.Index())
        {
            var known = left.Find(one => one.Text == asked.Text) ?? left.Find(one => one.Number == asked.Number);
            var recommendation = known ?? new Recommendation(Id<Recommendation>.New(), plan, source, asked.Number, asked.Text);
            if (known is null) db.Add(recommendation);
            else left.Remove(known);
            if (known is null) added++;
            else if ((known.Number, known.Text) != (asked.Number, asked.Text)) changed++;
            recommendation.Reword(asked.Number, asked.Text);
            recommendation.Under(asked.Heading);
            recommendation.Place(position);
            recommendation.Restore();
        }

        foreach (var one in left.Where(one => one.WithdrawnOn is null))
        {
            one.Withdraw(today, NotInLater);
            gone++;
        }
    }

    private void Rest(Id<Source> source)
    {
        foreach (var (position, judgement) in draft.Judgements.Index())
        {
            db.Add(new Judgement(Id<Judgement>.New(), plan, source, judgement.Area, judgement.Grade, position));
        }

        foreach (var (position, text) in draft.Paragraphs.Index())
        {
            db.Add(new SourceParagraph(Id<SourceParagraph>.New(), plan, source, text.Kind, text.Heading, text.Number, text.Text, text.At.Page, position));
        }
    }
}
