using System.Globalization;
using FsCheck.Fluent;
using Milepost.Actions;
using Milepost.Editing.Forms;
using Milepost.Editing.Kinds;
using Milepost.Store.Editing;

namespace Milepost.Tests.Store.Editing;

/// <summary>Two people open forms, type and save in whatever order it happens, sometimes at the same moment. Whatever they sent is found again.</summary>
public class TwoEditorsTests
{
    private const string Asked = "MILEPOST_HISTORIES";

    /// <summary>So many on each database; more by a setting, where there is time.</summary>
    private static readonly int Histories =
        int.TryParse(Environment.GetEnvironmentVariable(Asked), CultureInfo.InvariantCulture, out var asked) ? asked : 120;
    private static readonly string[] People = ["Amina Osei", "Priya Nair"];

    private enum Does
    {
        Opens,
        Types,
        Saves,
        SavesAtOnce,
        Settles,
    }

    private sealed record Act(int Who, Does What, int Record, int Field);

    private static readonly FsCheck.Gen<Act> Acts =
        from who in Gen.Choose(0, 1)
        from what in Gen.Frequency((4, Gen.Constant(Does.Opens)), (8, Gen.Constant(Does.Types)), (5, Gen.Constant(Does.Saves)), (2, Gen.Constant(Does.SavesAtOnce)), (2, Gen.Constant(Does.Settles)))
        from record in Gen.Choose(0, 4)
        from field in Gen.Choose(0, 20)
        select new Act(who, what, record, field);

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Of_all_random_histories_no_text_is_lost(Engine engine)
    {
        await using var database = await TestDatabase.CreateHastyAsync(engine);
        foreach (var acts in Gen.Sample(Gen.ArrayOf(Acts, 30), Histories))
        {
            var history = new History(await EditedPlan.CreateAsync(database));
            foreach (var act in acts) await history.DoAsync(act);
            await history.CheckAsync(acts);
        }
    }

    private sealed class History(EditedPlan plan)
    {
        private readonly List<string> sent = [];
        private readonly OpenForm?[,] open = new OpenForm?[2, 5];
        private int words;
        private int collisions;

        private (string Form, Guid Id)[] Records =>
            [("action", plan.Action), ("step", plan.Step), ("priority", plan.Priority), ("success-test", plan.Test), ("measure", plan.Measure)];

        public async Task DoAsync(Act act)
        {
            var form = open[act.Who, act.Record];
            switch (act.What)
            {
                case Does.Opens or Does.Types when form is null:
                    open[act.Who, act.Record] = await OpenAsync(act.Record);
                    break;
                case Does.Types:
                    Type(form!, act.Field);
                    break;
                case Does.Saves when form is not null:
                    await SaveAsync(act.Who, act.Record, form);
                    break;
                case Does.SavesAtOnce when form is not null && open[1 - act.Who, act.Record] is { } other:
                    await Task.WhenAll(SaveAsync(act.Who, act.Record, form), SaveAsync(1 - act.Who, act.Record, other));
                    break;
                case Does.Settles:
                    await SettleAsync(act.Who, act.Field);
                    break;
            }
        }

        /// <summary>Every word that was sent stands, stood or waits; once everything is settled nothing waits, and every record can be opened.</summary>
        public async Task CheckAsync(Act[] acts)
        {
            var everything = await plan.EverythingAsync();
            Assert.All(sent, word => Assert.True(everything.Contains(word, StringComparison.Ordinal), $"“{word}” is lost after {string.Join(", ", acts.AsEnumerable())}"));
            for (var turns = 0; turns <= collisions && await SettleAsync(0, turns); turns++) { }
            var facts = await plan.FactsAsync();
            Assert.DoesNotContain(facts.KeptTexts, kept => kept.SettledOn is null);
            Assert.Equal(facts.Actions[0].Leads.Count, facts.Actions[0].Leads.DistinctBy(lead => lead.Name).Count());
            foreach (var (form, id) in Records) Assert.NotNull(RecordForms.Find(form)!.Find(facts, id));
        }

        private async Task<OpenForm> OpenAsync(int record)
        {
            var (key, id) = Records[record];
            var facts = await plan.FactsAsync();
            var form = RecordForms.Find(key)!;
            var seen = form.Read(facts, form.Find(facts, id)!);
            return new([.. form.Fields(facts)], seen) { Typed = seen };
        }

        private void Type(OpenForm form, int which)
        {
            var field = form.Fields[which % form.Fields.Count];
            if (Scheduling.IsOfMove(field.Name)) return;
            var word = $"word{Interlocked.Increment(ref words)}x";
            var before = form.Typed[field.Name];
            var text = field.Kind switch
            {
                FieldKind.Choice => field.Choices[words % field.Choices.Count].Value,
                FieldKind.Dates => $"after {word}",
                FieldKind.Day => $"{1 + (words % 28)} 3 2027",
                FieldKind.Lines when field.Name == "ActionReferences" => words % 2 == 0 ? "1.1" : "",
                FieldKind.Lines when field.Name == "Trajectory" => $"{before}\n{1 + (words % 28)} March 2027: {words}",
                FieldKind.Line when field.Name == "Target" => $"{words}",
                FieldKind.Lines => words % 3 == 0 ? word : $"{before}\n{word}",
                _ => $"{before} {word}",
            };
            form.Typed = form.Typed.With(field.Name, text);
            if (field.Name == Scheduling.Due) form.Typed = form.Typed.With(Scheduling.Because, $"since {word}").With(Scheduling.Reason, nameof(MoveReason.Staffing));
            if (text.Contains(word, StringComparison.Ordinal)) form.Words.Add(word);
        }

        private async Task SaveAsync(int who, int record, OpenForm form)
        {
            var (key, id) = Records[record];
            var outcome = await plan.SaveAsync(People[who], key, id, form.Seen, form.Typed);
            var saved = Assert.IsType<Saved>(outcome);
            lock (sent)
            {
                // A line of a list that was typed over before it was sent was never sent.
                sent.AddRange(form.Words.Where(word => form.Fields.Any(field => form.Typed[field.Name].Contains(word, StringComparison.Ordinal))));
                collisions += saved.Collided.Count * 2;
                open[who, record] = null;
            }
        }

        private async Task<bool> SettleAsync(int who, int how)
        {
            var facts = await plan.FactsAsync();
            var waiting = facts.KeptTexts.Where(kept => kept.SettledOn is null && kept.Field != Scheduling.Because).ToList();
            if (waiting.Count == 0) return false;
            var first = waiting[how % waiting.Count];
            var form = RecordForms.Of(first.Record, first.Field)!;
            var together = facts.KeptTexts.Where(kept => kept.SettledOn is null && kept.RecordId == first.RecordId
                && (kept.Field == first.Field || (first.Field == Scheduling.Due && kept.Field == Scheduling.Because))).Select(kept => kept.Id).ToList();
            var standing = form.Read(facts, form.Find(facts, first.RecordId)!)[first.Field];
            var word = $"word{Interlocked.Increment(ref words)}x";
            var choice = (SettleChoice)(how % 3);
            var isChoice = first.Field is "Target" or "Trajectory" || form.Fields(facts).First(field => field.Name == first.Field).Kind is FieldKind.Choice or FieldKind.Day;
            if (isChoice && choice is SettleChoice.Anew) choice = SettleChoice.Kept;
            var outcome = await plan.SettleAsync(People[who], new SettleRequest(
                plan.Plan, form, first.RecordId, first.Field, standing, together, choice, first.Id, word, $"since {word}", EditedPlan.Today)
            { Reason = nameof(MoveReason.Scope) });
            Assert.IsType<Settled>(outcome);
            if (choice is SettleChoice.Anew) sent.Add(word);
            return true;
        }
    }

    private sealed class OpenForm(IReadOnlyList<FormField> fields, FieldTexts seen)
    {
        public IReadOnlyList<FormField> Fields { get; } = fields;
        public FieldTexts Seen { get; } = seen;
        public FieldTexts Typed { get; set; } = seen;
        public List<string> Words { get; } = [];
    }
}
