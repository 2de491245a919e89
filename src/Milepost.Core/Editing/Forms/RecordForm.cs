using Milepost.Facts;

namespace Milepost.Editing.Forms;

/// <summary>A kind of record that people edit and add: its fields, how they are read as texts, and how texts become the record again.</summary>
/// <param name="key">The kind's name in addresses: "success-test".</param>
/// <param name="record">The kind of record as history names it: "SuccessTest".</param>
public abstract class RecordForm(string key, string record)
{
    public string Key { get; } = key;
    public string Record { get; } = record;

    /// <summary>What the council calls such a record.</summary>
    public abstract string Noun(PlanFacts facts);

    public abstract IReadOnlyList<FormField> Fields(PlanFacts facts);

    /// <summary>What is asked of a new one; null where none can be added.</summary>
    public virtual IReadOnlyList<FormField>? FieldsOfNew(PlanFacts facts) => Fields(facts);

    /// <summary>What a new one can hang on; null where it hangs on the plan itself.</summary>
    public virtual ParentQuestion? Under(PlanFacts facts) => null;

    public abstract object? Find(PlanFacts facts, Guid id);

    /// <summary>What people know the record by.</summary>
    public abstract string Called(object record);

    public abstract FieldTexts Read(PlanFacts facts, object record);

    public abstract void Put(object record, FieldTexts texts);

    /// <summary>Why nobody may edit it; null where people may.</summary>
    public virtual string? Refusal(PlanFacts facts, object record) => null;

    /// <summary>The day it was withdrawn and why; null while it stands.</summary>
    public virtual string? Withdrawn(object record) => null;

    /// <summary>What does not go together, or is there already. Given a record where one is edited, none where one is added.</summary>
    public virtual IEnumerable<FieldFault> Check(PlanFacts facts, object? record, FieldTexts texts) => [];

    public virtual object Make(NewRecord asked) => throw new NotSupportedException($"No {Record} is added by a person.");
}

/// <summary>What a new record hangs on: the question and the answers.</summary>
/// <param name="Label">The question.</param>
/// <param name="Choices">What there is, by id.</param>
/// <param name="Needed">What to say when none is chosen; null where it may stand alone.</param>
public sealed record ParentQuestion(string Label, IReadOnlyList<FieldChoice> Choices, string? Needed);

/// <summary>What is known of a record that somebody adds.</summary>
/// <param name="Facts">The plan it becomes part of.</param>
/// <param name="Id">Its id, made when the form was drawn so that one form adds one record however often it is sent.</param>
/// <param name="Parent">What it hangs on.</param>
/// <param name="Texts">What was typed.</param>
public sealed record NewRecord(PlanFacts Facts, Guid Id, Guid? Parent, FieldTexts Texts);

/// <summary>A form for one type of record.</summary>
public abstract class RecordForm<T>(string key) : RecordForm(key, typeof(T).Name) where T : class
{
    public sealed override object? Find(PlanFacts facts, Guid id) => Among(facts).FirstOrDefault(one => IdOf(one) == id);

    public sealed override string Called(object record) => NameOf((T)record);

    public sealed override FieldTexts Read(PlanFacts facts, object record) => TextsOf(facts, (T)record);

    public sealed override void Put(object record, FieldTexts texts) => Put((T)record, texts);

    public sealed override string? Refusal(PlanFacts facts, object record) => Refusal(facts, (T)record);

    public sealed override IEnumerable<FieldFault> Check(PlanFacts facts, object? record, FieldTexts texts) =>
        Check(facts, (T?)record, texts);

    public sealed override string? Withdrawn(object record) => WithdrawalOf((T)record) is ({ } on, var because)
        ? $"It was withdrawn on {Wording.Say.Date(on)}{(because is null ? "" : $": {because}")}"
        : null;

    protected abstract IEnumerable<T> Among(PlanFacts facts);
    protected abstract Guid IdOf(T record);
    protected abstract string NameOf(T record);
    protected abstract FieldTexts TextsOf(PlanFacts facts, T record);
    protected abstract void Put(T record, FieldTexts texts);
    protected virtual (DateOnly? On, string? Because) WithdrawalOf(T record) => (null, null);
    protected virtual string? Refusal(PlanFacts facts, T record) => null;
    protected virtual IEnumerable<FieldFault> Check(PlanFacts facts, T? record, FieldTexts texts) => [];
}
