using Milepost.Editing.Forms;
using Milepost.Editing.Kinds;
using Milepost.Editing.Merging;
using Milepost.Facts;
using Milepost.Plans;
using Milepost.Store.Writing;

namespace Milepost.Store.Editing;

/// <summary>Saves what people do to a plan's records in the browser. Two who edit the same record meet here, and neither loses a word.</summary>
public sealed class PlanEditor(MilepostDb db)
{
    /// <summary>Saves what does not collide, and keeps what does.</summary>
    public Task<EditOutcome> SaveAsync(EditRequest request, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return db.InTurnAsync(request.Plan, facts => Save(facts, request), stop);
    }

    /// <summary>Adds a record. A form that was sent before, and perhaps altered since, edits what it added.</summary>
    public Task<EditOutcome> AddAsync(AddRequest request, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return db.InTurnAsync(request.Plan, facts => request.Form.Find(facts, request.RecordId) is { } known
            ? Save(facts, new(request.Plan, request.Form, request.RecordId, request.Form.Read(facts, known), request.Typed, request.Today))
            : Add(facts, request), stop);
    }

    /// <summary>Makes one of several texts the one that stands.</summary>
    public Task<SettleOutcome> SettleAsync(SettleRequest request, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return db.InTurnAsync(request.Plan, facts => Settle(facts, request), stop);
    }

    private string By => db.Author?.Name ?? throw new InvalidOperationException("Nothing is edited without somebody who does it: set Author.");

    private EditOutcome Save(PlanFacts facts, EditRequest request)
    {
        var form = request.Form;
        var fields = form.Fields(facts);
        var keeper = new TextKeeper(db, facts, request.Today, By);
        if (form.Find(facts, request.RecordId) is not { } record)
        {
            var typed = ThreeWay.Merge(fields, request.Was, request.Was, request.Typed).Where(one => one.IsTyped);
            foreach (var one in typed) keeper.Keep(form, request.RecordId, one.Field.Name, one.Typed);
            return new Gone();
        }

        if (form.Refusal(facts, record) is { } why) return new Refused(why);
        var merged = ThreeWay.Merge(fields, request.Was, form.Read(facts, record), request.Typed);
        var faults = FormCheck.Faults(form, facts, record, merged);
        if (faults.Count > 0) return new Invalid(faults);

        keeper.KeepCollided(form, request.RecordId, merged);
        new RecordApplier(db, facts, request.Today, By).Change(form, record, Texts(merged));
        return new Saved(merged);
    }

    private EditOutcome Add(PlanFacts facts, AddRequest request)
    {
        var form = request.Form;
        if (form.FieldsOfNew(facts) is not { } fields) return new Refused($"No {form.Noun(facts).ToLowerInvariant()} is added here.");
        var merged = ThreeWay.Merge(fields, FieldTexts.None, FieldTexts.None, request.Typed);
        var faults = NewFaults(facts, request, fields, merged).ToList();
        if (faults.Count > 0) return new Invalid(faults);

        var texts = Texts(merged);
        var record = form.Make(new(facts, request.RecordId, request.Parent, texts));
        new RecordApplier(db, facts, request.Today, By).Add(form, record, texts);
        return new Added(Leave(facts, record, texts, request.Today));
    }

    /// <summary>Of a new record even what nobody typed must be right.</summary>
    private static IEnumerable<FieldFault> NewFaults(
        PlanFacts facts, AddRequest request, IReadOnlyList<FormField> fields, IReadOnlyList<MergedField> merged)
    {
        if (request.Form.Under(facts) is { } under && !under.Choices.Any(choice => choice.Value == (request.Parent?.ToString() ?? "")))
        {
            yield return new(AddedUnder, under.Needed ?? $"Choose the {under.Label.ToLowerInvariant()}");
        }

        var typed = FormCheck.Faults(request.Form, facts, null, merged);
        var empty = fields.Where(field => request.Typed[field.Name].Length == 0 && field.Needed is not null)
            .Select(field => new FieldFault(field.Name, field.Needed!));
        foreach (var fault in typed.Concat(empty).DistinctBy(fault => fault.Field)) yield return fault;
    }

    /// <summary>The name of the question what a new record hangs on.</summary>
    public const string AddedUnder = "Under";

    private List<Holder> Leave(PlanFacts facts, object record, FieldTexts texts, DateOnly today)
    {
        if (record is not Holder holder) return [];
        var leaving = Succession.Leaving(facts, holder, texts, today);
        foreach (var (former, last) in leaving)
        {
            db.Attach(former);
            former.Leave(last);
        }

        return [.. leaving.Select(one => one.Holder)];
    }

    private SettleOutcome Settle(PlanFacts facts, SettleRequest request)
    {
        var keeper = new TextKeeper(db, facts, request.Today, By);
        if (request.Form.Find(facts, request.RecordId) is not { } record)
        {
            keeper.Settle(request.Seen);
            return new Settled();
        }

        var now = request.Form.Read(facts, record);
        var field = request.Form.Fields(facts).First(one => one.Name == request.Field);
        var standing = field.Clean(now[field.Name]);
        var chosen = Chosen(facts, request, field) ?? standing;
        if (standing != field.Clean(request.Standing) && standing != chosen)
        {
            if (request.Choice is SettleChoice.Anew) keeper.Keep(request.Form, request.RecordId, field.Name, chosen);
            return new ChangedAgain();
        }

        if (chosen != standing)
        {
            var texts = now.With(field.Name, chosen);
            if (field.Name == Scheduling.Due) texts = texts.With(Scheduling.Because, TypedText.Whole(request.Because)).With(Scheduling.Reason, request.Reason ?? "");
            var merged = ThreeWay.Merge(request.Form.Fields(facts), now, now, texts);
            if (FormCheck.Faults(request.Form, facts, record, merged) is { Count: > 0 } faults) return new Unfit(faults);
            new RecordApplier(db, facts, request.Today, By).Change(request.Form, record, Texts(merged));
        }

        keeper.Settle(request.Seen);
        return new Settled();
    }

    /// <summary>The chosen text; null where what stands is to stay.</summary>
    private static string? Chosen(PlanFacts facts, SettleRequest request, FormField field) => request.Choice switch
    {
        SettleChoice.Anew => field.Clean(request.Anew),
        SettleChoice.Kept => field.Clean(KeptWords.Text(facts.KeptTexts.First(kept => kept.Id == request.Taken))),
        _ => null,
    };

    private static FieldTexts Texts(IReadOnlyList<MergedField> merged) =>
        FieldTexts.Of(merged.Select(one => (one.Field.Name, (string?)one.Text)));
}
