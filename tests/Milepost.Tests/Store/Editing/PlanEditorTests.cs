using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Documents.Reading;
using Milepost.Editing.Forms;
using Milepost.Editing.Kinds;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Importing.Reading;
using Milepost.Signals;
using Milepost.Store.Editing;
using Milepost.Store.Facts;
using Milepost.Store.Importing;

namespace Milepost.Tests.Store.Editing;

public class PlanEditorTests
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Two_who_change_different_fields_of_an_action_both_have_theirs(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var plan = await EditedPlan.CreateAsync(database);
        var seen = await plan.OpenAsync("action", plan.Action);

        await plan.SaveAsync("Amina Osei", "action", plan.Action, seen, seen.With("Title", "Every child is seen in a day"));
        var second = await plan.SaveAsync("Priya Nair", "action", plan.Action, seen, seen.With("Section", "Front door").With("Leads", "Head of assessment\nHR partner"));

        Assert.Equal(["Leads", "Section"], Assert.IsType<Saved>(second).Altered.Select(field => field.Name));
        var facts = (await plan.FactsAsync()).Actions.Single();
        Assert.Equal(("Every child is seen in a day", "Front door"), (facts.Action.Title, facts.Action.Section));
        Assert.Equal(["Head of assessment", "HR partner"], facts.Leads.Select(lead => lead.Name));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Where_two_collide_what_stands_stays_and_the_other_text_is_kept_until_somebody_chooses(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var plan = await EditedPlan.CreateAsync(database);
        var seen = await plan.OpenAsync("action", plan.Action);
        await plan.SaveAsync("Amina Osei", "action", plan.Action, seen, seen.With("Title", "Hers"));

        var outcome = await plan.SaveAsync("Priya Nair", "action", plan.Action, seen, seen.With("Title", "His").With("Section", "Front door"));
        await plan.SaveAsync("Priya Nair", "action", plan.Action, seen, seen.With("Title", "His").With("Section", "Front door"));

        Assert.Equal("Title", Assert.Single(Assert.IsType<Saved>(outcome).Collided).Field.Name);
        var facts = await plan.FactsAsync();
        Assert.Equal(("Hers", "Front door"), (facts.Actions[0].Action.Title, facts.Actions[0].Action.Section));
        var kept = Assert.Single(facts.KeptTexts);
        Assert.Equal(("PlanAction", plan.Action, "Title", "His", "Priya Nair", null), (kept.Record, kept.RecordId, kept.Field, kept.Text, kept.By, kept.SettledOn));

        var choice = new SettleRequest(plan.Plan, RecordForms.Find("action")!, plan.Action, "Title", "Hers", [kept.Id], SettleChoice.Anew, null, "Theirs together", null, EditedPlan.Today);
        Assert.IsType<Settled>(await plan.SettleAsync("Jo Marsh", choice));
        facts = await plan.FactsAsync();
        Assert.Equal("Theirs together", facts.Actions[0].Action.Title);
        Assert.Equal("Jo Marsh", Assert.Single(facts.KeptTexts).SettledBy);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_choice_made_of_a_text_that_stands_no_more_settles_nothing_and_keeps_what_was_written(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var plan = await EditedPlan.CreateAsync(database);
        var seen = await plan.OpenAsync("measure", plan.Measure);
        await plan.SaveAsync("Amina Osei", "measure", plan.Measure, seen, seen.With("Title", "Hers"));
        await plan.SaveAsync("Priya Nair", "measure", plan.Measure, seen, seen.With("Title", "His"));
        var kept = Assert.Single((await plan.FactsAsync()).KeptTexts);
        var later = await plan.OpenAsync("measure", plan.Measure);
        await plan.SaveAsync("Amina Osei", "measure", plan.Measure, later, later.With("Title", "Hers again"));

        var choice = new SettleRequest(plan.Plan, RecordForms.Find("measure")!, plan.Measure, "Title", "Hers", [kept.Id], SettleChoice.Anew, null, "Both", null, EditedPlan.Today);

        Assert.IsType<ChangedAgain>(await plan.SettleAsync("Jo Marsh", choice));
        var facts = await plan.FactsAsync();
        Assert.Equal("Hers again", facts.Measures[0].Title);
        Assert.Equal(["Both", "His"], facts.KeptTexts.Where(text => text.SettledOn is null).Select(text => text.Text).Order());
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_due_date_that_stood_moves_only_with_a_reason_and_the_move_is_a_fact(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var plan = await EditedPlan.CreateAsync(database);
        var seen = await plan.OpenAsync("step", plan.Step);

        var refused = await plan.SaveAsync("Amina Osei", "step", plan.Step, seen, seen.With("Due", "Sept 2027"));
        Assert.Equal(["DueReason", "DueBecause"], Assert.IsType<Invalid>(refused).Faults.Select(fault => fault.Field));

        await plan.SaveAsync("Amina Osei", "step", plan.Step, seen, seen.With("Due", "Sept 2027").With("DueReason", "Recruitment").With("DueBecause", "Two posts are empty").With("DueAgreedBy", "The board"));
        var step = (await plan.FactsAsync()).Actions[0].Steps[0];
        Assert.Equal("September 2027", Assert.Single(step.Step.Due).Said);
        var move = Assert.Single(step.Moves);
        Assert.Equal((MoveReason.Recruitment, "Two posts are empty", "The board", "Amina Osei", EditedPlan.Today), (move.Reason, move.Because, move.AgreedBy, move.By, move.On));
        Assert.Equal(("31 August 2026", "September 2027"), (move.Before[0].Said, move.After[0].Said));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Everything_that_is_wrong_is_said_at_once_and_nothing_is_saved(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var plan = await EditedPlan.CreateAsync(database);
        var seen = await plan.OpenAsync("action", plan.Action);

        var outcome = await plan.SaveAsync("Amina Osei", "action", plan.Action, seen, seen.With("Title", " ").With("Due", "31 June 2027").With("Section", "Front door"));

        Assert.Equal(["Title", "Due", "DueReason", "DueBecause"], Assert.IsType<Invalid>(outcome).Faults.Select(fault => fault.Field));
        Assert.Null((await plan.FactsAsync()).Actions[0].Action.Section);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_recommendation_that_was_read_from_the_report_stays_word_for_word(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var plan = await EditedPlan.CreateAsync(database);
        var seen = await plan.OpenAsync("recommendation", plan.Locked);

        Assert.IsType<Refused>(await plan.SaveAsync("Amina Osei", "recommendation", plan.Locked, seen, seen.With("Text", "Do better")));
        Assert.IsType<Saved>(await plan.SaveAsync("Amina Osei", "recommendation", plan.Open, await plan.OpenAsync("recommendation", plan.Open), seen.With("Text", "Hear every child")));
        Assert.Equal(["Hear every child", "Improve the timeliness of assessments"], (await plan.FactsAsync()).Recommendations.Select(one => one.Text).Order());
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_was_typed_into_a_record_that_is_no_more_is_kept(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var plan = await EditedPlan.CreateAsync(database);
        var seen = await plan.OpenAsync("success-test", plan.Test);

        Assert.IsType<Gone>(await plan.SaveAsync("Amina Osei", "success-test", Id<SuccessTest>.New().Value, seen, seen.With("Text", "All of them in time")));
        Assert.Equal("All of them in time", Assert.Single((await plan.FactsAsync()).KeptTexts).Text);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_form_for_a_new_action_adds_one_however_often_it_is_sent(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var plan = await EditedPlan.CreateAsync(database);
        var id = Id<PlanAction>.New().Value;
        var typed = FieldTexts.Of(("Reference", "1.2"), ("Title", "Fill every post"), ("Due", "Ongoing"), ("Leads", "HR partner"));

        Assert.IsType<Added>(await plan.AddAsync("Amina Osei", "action", id, plan.Priority, typed));
        Assert.IsType<Saved>(await plan.AddAsync("Amina Osei", "action", id, plan.Priority, typed));
        var taken = await plan.AddAsync("Priya Nair", "action", Id<PlanAction>.New().Value, plan.Priority, typed);

        Assert.Contains("1.2 is the number of “Fill every post”", Assert.Single(Assert.IsType<Invalid>(taken).Faults).Message, StringComparison.Ordinal);
        var added = (await plan.FactsAsync()).Actions[^1];
        Assert.Equal(("1.2", "Fill every post", "Ongoing", "HR partner"), (added.Action.Reference, added.Action.Title, added.Action.Due[0].Text, added.Leads[0].Name));
        Assert.Equal(plan.Priority, added.Action.PriorityId?.Value);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task One_of_every_kind_can_be_added_and_edited(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var plan = await EditedPlan.CreateAsync(database);
        foreach (var form in RecordForms.All)
        {
            var facts = await plan.FactsAsync();
            var id = form.FieldsOfNew(facts) is null ? plan.Plan.Value : Guid.CreateVersion7();
            if (form.FieldsOfNew(facts) is { } fields)
            {
                var parent = form.Under(facts)?.Choices.Select(choice => choice.Value).LastOrDefault(value => value != "");
                var typed = FieldTexts.Of(fields.Select(field => (field.Name, (string?)Good(field))));
                Assert.IsType<Added>(await plan.AddAsync("Amina Osei", form.Key, id, parent is null ? null : Guid.Parse(parent), typed));
            }

            var seen = await plan.OpenAsync(form.Key, id);
            var first = form.Fields(await plan.FactsAsync()).First(field => field.Kind is FieldKind.Line or FieldKind.Text);
            Assert.IsType<Saved>(await plan.SaveAsync("Amina Osei", form.Key, id, seen, seen.With(first.Name, "Edited " + form.Key)));
            Assert.Equal("Edited " + form.Key, (await plan.OpenAsync(form.Key, id))[first.Name]);
        }
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_a_measure_is_to_come_to_is_kept_as_it_was_said(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var plan = await EditedPlan.CreateAsync(database);
        var seen = await plan.OpenAsync("measure", plan.Measure);
        var wrong = Assert.IsType<Invalid>(await plan.SaveAsync("Amina Osei", "measure", plan.Measure, seen, seen.With("Target", "nearly all").With("Trajectory", "March 2027: 80\nthen 85")));
        Assert.Equal(["Target", "Trajectory"], wrong.Faults.Select(fault => fault.Field));

        Assert.IsType<Saved>(await plan.SaveAsync("Amina Osei", "measure", plan.Measure, seen, seen.With("Good", "Higher").With("Target", "1,087.50").With("Trajectory", "March 2027: 80\n30 Sept 2027: 85%")));

        var measure = (await plan.FactsAsync()).Measures[0];
        Assert.Equal((GoodDirection.Higher, 1087.5m), (measure.Good, measure.Target));
        Assert.Equal(["March 2027: 80", "30 Sept 2027: 85%"], measure.Trajectory);
        var again = await plan.OpenAsync("measure", plan.Measure);
        Assert.Equal("1,087.5", again["Target"]);
        await plan.SaveAsync("Amina Osei", "measure", plan.Measure, again, again.With("Good", "").With("Target", ""));
        measure = (await plan.FactsAsync()).Measures[0];
        Assert.Equal((null, null), (measure.Good, measure.Target));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_new_holder_ends_the_former(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var plan = await EditedPlan.CreateAsync(database);

        var outcome = await plan.AddAsync("Amina Osei", "holder", Guid.CreateVersion7(), plan.Post,
            FieldTexts.Of(("Name", "Lena Hart"), ("From", "1 12 2026"), (Succession.Field, Succession.Ends)));

        Assert.Equal("Jo Marsh", Assert.Single(Assert.IsType<Added>(outcome).Left).Name);
        Assert.Equal(new DateOnly(2026, 11, 30), (await plan.FactsAsync()).Holders.Single(holder => holder.Name == "Jo Marsh").Until);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Two_who_move_a_date_to_the_same_day_for_two_reasons_have_both_reasons_kept(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var plan = await EditedPlan.CreateAsync(database);
        var seen = await plan.OpenAsync("action", plan.Action);
        await plan.SaveAsync("Amina Osei", "action", plan.Action, seen, seen.With("Due", "Sept 2027").With("DueReason", "Recruitment").With("DueBecause", "Two posts are empty"));

        var second = seen.With("Due", "Sept 2027").With("DueReason", "Procurement").With("DueBecause", "The supplier is late");
        Assert.IsType<Saved>(await plan.SaveAsync("Priya Nair", "action", plan.Action, seen, second));
        Assert.IsType<Saved>(await plan.SaveAsync("Priya Nair", "action", plan.Action, seen, second));

        var facts = await plan.FactsAsync();
        Assert.Equal("Two posts are empty", Assert.Single(facts.Actions[0].Moves).Because);
        var kept = Assert.Single(facts.KeptTexts);
        Assert.Equal(("Buying or contracting took longer\nThe supplier is late", EditedPlan.Today), (kept.Text, kept.SettledOn));
    }

    [Fact]
    public async Task A_form_of_a_real_plan_that_is_sent_as_it_was_opened_changes_nothing_of_any_record()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var db = database.Open();
        var file = Repository.Folder("samples/wexcombe/2026-03-02 improvement plan.docx");
        Assert.True(DocumentReader.Read(new("plan.docx", await File.ReadAllBytesAsync(file, stop)), stop).TryGetDocument(out var document, out _));
        var imported = Assert.IsType<Imported>(await Importing.AgreeAsync(db, PlanReader.Read(document).Plan!, Importing.January));
        var facts = (await new PlanFactsQuery(db).LoadAsync(imported.Plan, stop))!;
        var before = await db.History.CountAsync(stop);

        var editor = new PlanEditor(db);
        var records = RecordForms.All.SelectMany(form => Ids(facts).Where(id => form.Find(facts, id) is not null).Select(id => (form, id))).ToList();
        Assert.True(records.Count > 300, $"{records.Count} records");
        foreach (var (form, id) in records.Where((_, place) => place % 3 == 0))
        {
            var seen = form.Read(facts, form.Find(facts, id)!);
            var sent = FieldTexts.Of(form.Fields(facts).Select(field => (field.Name, (string?)field.Clean(seen[field.Name]))));
            Assert.IsType<Saved>(await editor.SaveAsync(new(imported.Plan, form, id, sent, sent, EditedPlan.Today), stop));
        }

        Assert.Equal(before, await db.History.CountAsync(stop));
    }

    private static IEnumerable<Guid> Ids(PlanFacts facts) =>
    [
        facts.Plan.Id.Value, .. facts.Priorities.Select(one => one.Id.Value), .. facts.Actions.Select(one => one.Action.Id.Value),
        .. facts.Actions.SelectMany(one => one.Steps).Select(one => one.Step.Id.Value), .. facts.Actions.SelectMany(one => one.SuccessTests).Select(one => one.Id.Value),
        .. facts.Actions.SelectMany(one => one.ChildrensStatements).Select(one => one.Id.Value), .. facts.Sources.Select(one => one.Id.Value),
        .. facts.Recommendations.Select(one => one.Id.Value), .. facts.Measures.Select(one => one.Id.Value), .. facts.Posts.Select(one => one.Id.Value),
        .. facts.Holders.Select(one => one.Id.Value), .. facts.Statements.Select(one => one.Id.Value), .. facts.Glossary.Select(one => one.Id.Value),
    ];

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task An_action_that_a_person_adds_was_not_there_before_that_day(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        var draft = new PlanDraft { Title = "Improvement plan", Actions = [new ActionDraft { Reference = "1.1", Title = "Answer the door" }] };
        var imported = Assert.IsType<Imported>(await Importing.AgreeAsync(db, draft, Importing.January));

        await new PlanEditor(db).AddAsync(new(imported.Plan, RecordForms.Find("action")!, Guid.CreateVersion7(), null, FieldTexts.Of(("Title", "Mend the hinges")), EditedPlan.Today), TestContext.Current.CancellationToken);

        var facts = (await new PlanFactsQuery(db).LoadAsync(imported.Plan, TestContext.Current.CancellationToken))!;
        Assert.Equal([null, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)], facts.Actions.Select(one => one.AddedOn));
    }

    private static string Good(FormField field) => field.Kind switch
    {
        FieldKind.Choice => field.Choices[^1].Value,
        FieldKind.Day => "31 3 2027",
        FieldKind.Dates => field.Name == Scheduling.Start ? "Jan 2027" : "Ongoing\nSept 2027",
        FieldKind.Lines when field.Name == "ActionReferences" => "1.1",
        FieldKind.Lines when field.Name == "Trajectory" => "31 March 2027: 80",
        FieldKind.Line when field.Name == "Target" => "87.5",
        _ => "New " + field.Name,
    };
}
