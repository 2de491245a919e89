using Milepost.Facts;
using Milepost.Identity;
using Milepost.Importing.Reading;
using Milepost.Plans;
using Milepost.Rating;
using Milepost.Store.Facts;
using Milepost.Store.Holding;
using Milepost.Store.Importing;

namespace Milepost.Tests.Store.Closing;

/// <summary>What people said in the browser of leads and ratings stands when the next file comes.</summary>
public class NextFileTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_same_name_means_the_same_post_and_another_key_is_another_version(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        var plan = Assert.IsType<Imported>(await Importing.AgreeAsync(db, Draft(["Head of Doors"], ["Doorkeeper"]), Importing.January)).Plan;
        var post = new Post(Id<Post>.New(), plan, "Head of Doors");
        db.Add(post);
        await db.SaveChangesAsync(Stop);
        await new PostKeeping(db).LinkAsync(plan, new Dictionary<string, Id<Post>?> { ["Head of Doors"] = post.Id }, Stop);

        var key = new RatingScheme([RatingScheme.Brag.Levels[0] with { Word = "achieved" }, .. RatingScheme.Brag.Levels.Skip(1)]);
        var next = Draft(["Doorkeeper", "Head of Doors"], ["Head of Doors"]) with { Scheme = key };
        Assert.IsType<Imported>(await Importing.AgreeAsync(db, next, Importing.February, "the next file"));

        var facts = (await new PlanFactsQuery(db).LoadAsync(plan, Stop))!;
        Assert.Equal([(Id<Post>?)null, post.Id, post.Id], Posts.Leads(facts).Select(lead => lead.PostId));
        Assert.Equal(["complete", "achieved"], facts.Schemes.Select(version => version.Scheme.Levels[0].Word));
        Assert.Equal(("complete", "achieved"), (PlanSchemes.On(facts, Importing.January).Levels[0].Word, PlanSchemes.On(facts, Importing.February).Levels[0].Word));
        Assert.NotNull(facts.Plan.Scheme.FindState("paused"));

        Assert.Null(await new PlanImporter(db, TimeProvider.System).UndoAsync(db.Imports.OrderByDescending(import => import.Id).First().Id, Stop));
        Assert.Empty((await new PlanFactsQuery(db).LoadAsync(plan, Stop))!.Schemes);
    }

    private static PlanDraft Draft(IReadOnlyList<string> first, IReadOnlyList<string> second) => new()
    {
        Actions =
        [
            new() { Reference = "1.1", Title = "Answer the door", Leads = first },
            new() { Reference = "1.2", Title = "Mend the hinges", Leads = second },
        ],
    };
}
