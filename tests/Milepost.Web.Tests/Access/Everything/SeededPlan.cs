using System.Security.Cryptography;
using System.Text;
using Milepost.Actions;
using Milepost.Authorities;
using Milepost.Calendar;
using Milepost.Cycles;
using Milepost.Identity;
using Milepost.Importing;
using Milepost.Plans;
using Milepost.Scorecards;
using Milepost.Store;
using Milepost.Store.Files;
using Milepost.Store.Importing;
using Milepost.Store.Scorecards;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Access.Everything;

/// <summary>An invented plan with one of every kind of thing that an address can name, in each of the places where it can be.</summary>
/// <param name="name">Its short name.</param>
/// <param name="mark">A word that stands in everything it says.</param>
internal sealed class SeededPlan(string name, string mark)
{
    /// <summary>A word that stands in everything that was withdrawn, retired or refused.</summary>
    public const string GoneMark = "samphire";

    private const string By = "Somebody who was there";
    private static readonly DateOnly past = Site.Today.AddDays(-40);
    private readonly Dictionary<(string Kind, Where Where), string> ids = [];

    public string Name { get; } = name;
    public string Mark { get; } = mark;
    public Id<Plan> Id { get; } = Id<Plan>.New();

    private string Said => $"{Name} {Mark}";

    /// <summary>The priority that those hold who hold a part.</summary>
    public Id<Priority> Held { get; private set; }

    public Id<Post> Police { get; private set; }
    public Id<Cycle> Cycle { get; private set; }

    /// <summary>The id of a thing; null where the plan has none of that kind there.</summary>
    public string? Find(string kind, Where where) => ids.GetValueOrDefault((kind, where));

    public IEnumerable<Guid> All(Where where) => ids.Where(one => one.Key.Where == where).Select(one => Guid.TryParse(one.Value, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty);

    public void Know(string kind, Where where, string id) => ids[(kind, where)] = id;

    public void Add(MilepostDb db)
    {
        var plan = new Plan(Id, Name, $"The plan of {Said}");
        plan.Entitle($"The plan of {Said}", "Wexcombe Borough Council");
        db.Add(plan);
        var everybody = Post(db, "Improvement group", null);
        var police = Post(db, "Superintendent", Persona.Police);
        Police = police.Id;
        Know("post", Where.Own, everybody.Id.ToString());
        foreach (var one in Persona.Known) Hold(db, one.OneAgency ? police : everybody, one);

        foreach (var (where, number) in new[] { (Where.Beside, 1), (Where.Own, 2) })
        {
            var priority = new Priority(Id<Priority>.New(), Id, $"{number}", $"Priority {number} of {Said}");
            priority.Place(number);
            db.Add(priority);
            Know("priority", where, priority.Id.ToString());
            if (where is Where.Own) Held = priority.Id;
            Post[] leads = where is Where.Own ? [everybody, police] : [everybody];
            Fill(db, priority, where, $"{number}.1", leads, withdrawn: false);
            if (where is Where.Own) Fill(db, priority, Where.Gone, $"{number}.9", leads, withdrawn: true);
        }

        var gone = new Priority(Id<Priority>.New(), Id, "9", $"A priority that was given up, {Mark} {GoneMark}");
        gone.Withdraw(past, "The board gave it up");
        db.Add(gone);
        Know("priority", Where.Gone, gone.Id.ToString());
        AddRest(db);
    }

    private void Fill(MilepostDb db, Priority priority, Where where, string number, Post[] leads, bool withdrawn)
    {
        var said = withdrawn ? $"{number} {Mark} {GoneMark}" : $"{number} {Mark}";
        var action = Action(db, priority, where, "action", number, leads, said);
        db.Add(new GivenRating(Id<GivenRating>.New(), Id, action.Id, null, RatingOf.Action, "green", past, By) { Rationale = $"It goes well with {said}" });
        var step = Kept(db, where, "step", new Step(Id<Step>.New(), Id, action.Id, "a", $"A step of {said}"), one => one.Id.ToString());
        var test = Kept(db, where, "success-test", new SuccessTest(Id<SuccessTest>.New(), Id, action.Id, $"Nine in ten of {said}", 0), one => one.Id.ToString());
        var statement = Kept(db, where, "childrens-statement", new ChildrensStatement(Id<ChildrensStatement>.New(), Id, action.Id, $"I am heard in {said}", 0), one => one.Id.ToString());
        var closure = Kept(db, where, "closure", new Closure(Id<Closure>.New(), Id, action.Id, By, past, $"All of {said} is done"), one => one.Id.ToString());
        var evidence = Kept(db, where, "evidence", new EvidenceItem(Id<EvidenceItem>.New(), Id, action.Id, null, $"Minutes about {said}", past, By), one => one.Id.ToString());
        var expected = Kept(db, where, "expected", new ExpectedEvidence(Id<ExpectedEvidence>.New(), Id, action.Id, $"A look at {said}", EvidenceOf.Impact, past, By), one => one.Id.ToString());
        db.Add(new EvidenceFile(Id<EvidenceFile>.New(), Id, evidence.Id, 1, "minutes.txt", EvidenceFileKind.Text, 7, Hash(number), Site.Today.ToDateTime(default, DateTimeKind.Utc), By));
        db.Add(new KeptText(Id<KeptText>.New(), Id, nameof(PlanAction), action.Id.Value, "Title", $"Another title of {said}", past, By));

        var done = Action(db, priority, where, "done", number + "b", leads, said);
        var closed = new Closure(Id<Closure>.New(), Id, done.Id, By, past, "All of it is done");
        closed.Decide(true, By + " else", past, "I looked at it");
        db.Add(closed);
        db.Add(new GivenRating(Id<GivenRating>.New(), Id, done.Id, null, RatingOf.Action, "blue", past, By));
        Kept(db, where, "impact-test", new ImpactTest(Id<ImpactTest>.New(), Id, done.Id, past.AddDays(20), "Ask 20 children", "QA lead"), one => one.Id.ToString());
        if (!withdrawn) return;

        foreach (var gone in (IWithdrawable[])[action, step, test, statement, expected, done]) gone.Withdraw(past, "It was given up");
        closure.Decide(false, By + " else", past, "It was not done");
        evidence.Retire(past, "It shows nothing any more");
    }

    private void AddRest(MilepostDb db)
    {
        var source = new Source(Id<Source>.New(), Id, SourceKind.QuotedInPlan, "Quoted in the plan");
        db.Add(source);
        Kept(db, Where.Own, "recommendation", new Recommendation(Id<Recommendation>.New(), Id, source.Id, "1", $"What {Said} must do better"), one => one.Id.ToString());
        var measure = Kept(db, Where.Own, "measure", new Measure(Id<Measure>.New(), Id, "Timeliness", $"What {Said} measures"), one => one.Id.ToString());
        db.Add(new Reading(Id<Reading>.New(), Id, measure.Id, 1, past, past, "percentage", provisional: false, "Scorecard", past, By) { GivenValue = 86 });
        Kept(db, Where.Own, "break", new MeasureBreak(Id<MeasureBreak>.New(), Id, measure.Id, past, BreakKind.Recalculated, "A new team", past, By), one => one.Id.ToString());
        var card = Kept(db, Where.Own, "scorecard", new Scorecard(Id<Scorecard>.New(), Id, $"The scorecard of {Said}", ScorecardKind.Workforce), one => one.Id.ToString());
        card.Arrange([new("", [measure.Id.Value])]);
        db.Add(new OwnDeclaration(Id<OwnDeclaration>.New(), "Wexcombe Borough Council", 1, past, OwnMeasures.Example, "The board asked", past, By));
        Kept(db, Where.Gone, "measure", new Measure(Id<Measure>.New(), Id, "Old", $"What {Said} measured, {GoneMark}"), one => one.Id.ToString()).Withdraw(past, "Nobody counts it");
        Kept(db, Where.Own, "accepted", new AcceptedFinding(Id<AcceptedFinding>.New(), Id, "no-lead", Guid.CreateVersion7(), "x", "The board agreed", past, By), one => one.Id.ToString());
        var bytes = Encoding.UTF8.GetBytes($"Ref,Action,Lead\n1.1,What {Said} promised,Head of HR\n");
        var file = Kept(db, Where.Own, "file", new StoredFile(Id<StoredFile>.New(), $"{Name}.csv", Hash(Name), FileFormat.Csv, bytes.Length, bytes, Site.Today.ToDateTime(default, DateTimeKind.Utc), By), one => one.Id.ToString());
        Kept(db, Where.Own, "import", new Import(Id<Import>.New(), Id, file.Id, past, past.ToDateTime(default, DateTimeKind.Utc), By), one => one.Id.ToString());
        AddSheets(db);
        db.Add(new Submission(Id<Submission>.New(), Id, 1, past, "2024", "1", [new(1, 10, 0, 90, 1, Hash("list"))], past, By));
        var first = new Cycle(Id<Cycle>.New(), Id, CycleKind.Board, 1, past, past.AddDays(14));
        db.Add(first);
        Cycle = first.Id;
        Kept(db, Where.Own, "cycle", new Cycle(Id<Cycle>.New(), Id, CycleKind.Board, 2, Site.Today.AddDays(-3), Site.Today.AddDays(11)), one => one.Id.ToString());
        Know("snapshot", Where.Own, "1");
        Know("reference", Where.Own, "2.1");
        Know("reference", Where.Beside, "1.1");
    }

    /// <summary>A scorecard that waits, what its lines are, and a file of published statistics.</summary>
    private void AddSheets(MilepostDb db)
    {
        var now = Site.Today.ToDateTime(default, DateTimeKind.Utc);
        var sheet = Stored(db, "scorecard", $"Measure,Apr 2026,May 2026\nWhat {Said} measures,80%,82%\n", now);
        Kept(db, Where.Own, "sheet", new GivenSheet(Id<GivenSheet>.New(), Id, "scorecard.csv", now, By, dropped: false) { FileId = sheet }, one => one.Id.ToString());
        Kept(db, Where.Own, "mapping", new SheetMapping(Id<SheetMapping>.New(), Id, "Scorecard", "Measure", past, By), one => one.Id.ToString());
        var statistics = Stored(db, "statistics", $"""
            time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,in_time_percent
            202425,Financial year,National,E92000001,England,,,,,,85.1
            202425,Financial year,Local authority,E92000001,England,E12000002,North West,1,E1,{Name},71
            """, now);
        db.Add(new GivenFile(Id<GivenFile>.New(), $"{Name}/statistics", statistics));
        Know("statistics", Where.Own, statistics.ToString());
    }

    private Id<StoredFile> Stored(MilepostDb db, string what, string text, DateTime at)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var file = new StoredFile(Id<StoredFile>.New(), $"{Name}-{what}.csv", Convert.ToHexStringLower(SHA256.HashData(bytes)), FileFormat.Csv, bytes.Length, bytes, at, By);
        db.Add(file);
        return file.Id;
    }

    private PlanAction Action(MilepostDb db, Priority priority, Where where, string kind, string number, Post[] leads, string said)
    {
        var action = Kept(db, where, kind, new PlanAction(Id<PlanAction>.New(), Id, number, $"What {Name} promised as {said}"), one => one.Id.ToString());
        action.File(priority.Id, null, ids.Count);
        action.Schedule([], [WrittenDate.On(Site.Today.AddDays(-12))]);
        foreach (var (i, post) in leads.Index())
        {
            var lead = new Lead(Id<Lead>.New(), Id, action.Id, null, post.Title, i);
            lead.BelongTo(post.Id);
            db.Add(lead);
        }

        return action;
    }

    private T Kept<T>(MilepostDb db, Where where, string kind, T record, Func<T, string> id) where T : class
    {
        db.Add(record);
        Know(kind, where, id(record));
        return record;
    }

    private Post Post(MilepostDb db, string title, string? agency)
    {
        var post = new Post(Id<Post>.New(), Id, title);
        post.Place(isGroup: true, agency);
        db.Add(post);
        return post;
    }

    private void Hold(MilepostDb db, Post post, Persona one)
    {
        var holder = new Holder(Id<Holder>.New(), Id, post.Id, one.Name, null);
        holder.Is(one.Id);
        db.Add(holder);
    }

    private static string Hash(string of) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(of)));
}
