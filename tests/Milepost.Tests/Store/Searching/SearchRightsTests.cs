using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Searching;
using Milepost.Store;
using Milepost.Store.Evidence;
using Milepost.Store.Searching;

namespace Milepost.Tests.Store.Searching;

/// <summary>A part of a plan that somebody was given lets them find what is held back of that part, and of no other.</summary>
public class SearchRightsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_is_held_back_is_found_by_plan_and_by_any_action_that_it_belongs_to_or_serves(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        var plan = new Plan(Id<Plan>.New(), "wexcombe", "The plan");
        Priority[] priorities = [new(Id<Priority>.New(), plan.Id, "1", "Safe"), new(Id<Priority>.New(), plan.Id, "2", "Heard")];
        db.AddRange(plan, priorities[0], priorities[1]);
        for (var number = 0; number < 2; number++)
        {
            var action = new PlanAction(Id<PlanAction>.New(), plan.Id, $"{number + 1}.1", "Something");
            action.File(priorities[number].Id, null, number);
            var item = new EvidenceItem(Id<EvidenceItem>.New(), plan.Id, action.Id, null, $"A quokka of {number + 1}", new(2026, 3, 1), "A test");
            item.HasFile("a date of birth, on page 1");
            var text = new EvidenceText(EvidenceText.IdOf(item.Id), plan.Id, action.Id.Value);
            text.Hold($"{number + 1}.pdf", "Quokka within", new(2026, 3, 1));
            db.AddRange(action, item, text);
        }

        await db.SaveChangesAsync(Stop);

        var second = await db.Actions.Where(action => action.Reference == "2.1").Select(action => action.Id).SingleAsync(Stop);
        var first = await db.Evidence.SingleAsync(item => item.Text == "A quokka of 1", Stop);
        Assert.Equal(["1.pdf", "2.pdf", "A quokka of 1", "A quokka of 2"], await FoundAsync(new([plan.Id], [])));
        Assert.Empty(await FoundAsync(new([], [])));
        Assert.Empty(await FoundAsync(new([Id<Plan>.New()], [Id<PlanAction>.New()])));
        Assert.Equal(["2.pdf", "A quokka of 2"], await FoundAsync(new([], [Id<PlanAction>.New(), second])));
        db.Add(new EvidenceUse(Id<EvidenceUse>.New(), plan.Id, first.Id, second, null, new(2026, 3, 1), "A test"));
        await db.SaveChangesAsync(Stop);
        Assert.Equal(["1.pdf", "2.pdf", "A quokka of 1", "A quokka of 2"], await FoundAsync(new([], [second])));

        async Task<IEnumerable<string>> FoundAsync(SearchedPart part)
        {
            var rights = Granted.Everything with { Withheld = part };
            return (await new SearchIndex(db).FindAsync(new(SearchQuery.Read("quokka"), rights), Stop)).Entries.Select(entry => entry.Title).Order(StringComparer.Ordinal);
        }
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_was_said_of_a_reading_is_found_with_its_measure_by_whoever_sees_the_plan_and_by_nobody_else(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        var (plan, other) = (new Plan(Id<Plan>.New(), "wexcombe", "The plan"), new Plan(Id<Plan>.New(), "bramley", "Another"));
        var measure = new Measure(Id<Measure>.New(), plan.Id, null, "Visits in time");
        db.AddRange(plan, other, measure, new Commentary(Id<Commentary>.New(), plan.Id, measure.Id, new(2026, 3, 1), new(2026, 3, 31), "Fewer visits were in time", "Quokkas waited longer", "Two more workers from May", new(2026, 4, 2), "A test"));
        await db.SaveChangesAsync(Stop);

        var found = Assert.Single((await FindAsync(plan.Id)).Entries);
        Assert.Equal((SearchKind.Commentary, "Visits in time", new DateOnly(2026, 4, 2)), (found.Kind, found.Read!.Title, found.Day));
        Assert.Empty((await FindAsync(other.Id)).Entries);

        Task<SearchFound> FindAsync(Id<Plan> seen) => new SearchIndex(db).FindAsync(new(SearchQuery.Read("quokkas"), Granted.Everything with { Plans = [seen] }), Stop);
    }

    [Fact]
    public void Every_kind_of_record_with_words_in_it_is_searched_or_is_said_not_to_be()
    {
        string[] not =
        [
            // What it says stands in other records that are searched, or is a number or a name.
            "Lead", "FormerReference", "PriorityAnswer", "Judgement", "EvidenceUse", "EvidenceFile", "Cycle", "Snapshot", "SnapshotContent", "ApprovedVersion", "Change",
            // It belongs to a measure, which is found by its title, or to no plan.
            "Scorecard", "MeasureDevelopment", "TeamCaseload", "SettingsVersion", "OwnDeclaration", "FollowingSwitch", "Comparator", "ComparisonGroup", "SheetMapping", "GivenSheet",
            // What it says is counts and rules of the catalogue.
            "Submission", "CountedMeasure", "SubmissionFindings", "FindingOwner", "TokenSet",
            // It is somebody's own, or not of a plan.
            "KeptText", "UpdateDraft", "UnsentForm", "ChosenColumns", "SavedFilter", "Watch", "Mention", "Person", "Grant", "Account", "Session", "Invitation", "PartnerLink", "OutgoingMail", "ReminderDay",
            "WorkbookUpload", "CalendarFeed", "DoneAct", "GivenFile",
            // It is between the site and a program.
            "SpentToken", "AccessToken", "KeptAnswer", "Webhook", "WebhookDelivery",
            // How the plan is read and checked.
            "StoredFile", "Import", "ColumnCorrection", "SchemeVersion", "AcceptedFinding",
        ];

        var wordy = MilepostDb.Records.Where(record => record.GetProperties().Any(field => field.PropertyType == typeof(string)));
        Assert.Empty(wordy.Where(record => !SearchedRecords.Has(record)).Select(record => record.Name).Except(not));
    }
}
