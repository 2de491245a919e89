using Milepost.Editing.Forms;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;

namespace Milepost.Editing.Kinds;

/// <summary>A job in the council or a partner.</summary>
internal sealed class PostForm() : RecordForm<Post>("post")
{
    public override string Noun(PlanFacts facts) => "post";

    public override IReadOnlyList<FormField> Fields(PlanFacts facts) =>
    [
        new("Title", "Post") { Hint = "The job, not who holds it", Needed = "Enter the post, such as Head of assessment" },
        new("IsGroup", "What it is", FieldKind.Choice) { Choices = [new("", "One person’s job"), new(Group, "A group that holds work, such as a management team")] },
        new("Agency", "Agency") { Hint = "Only where it is not the council’s own: Northshire Police" },
        new("Recruitment", "Filling the post", FieldKind.Choice) { Choices = Stages },
        new("ExpectedOn", "Somebody is expected on", FieldKind.Day) { Hint = "The day on which whoever fills it begins, where it is known. For example, 1 4 2026" },
    ];

    private const string Group = "group";

    private static readonly FieldChoice[] Stages =
    [
        new("", "Not said"), new(nameof(Recruitment.Approved), "Approved"), new(nameof(Recruitment.Advertised), "Advertised"),
        new(nameof(Recruitment.Interviewing), "Interviewing"), new(nameof(Recruitment.Offered), "Offered"),
    ];

    protected override IEnumerable<Post> Among(PlanFacts facts) => facts.Posts.Concat(facts.Withdrawn.Posts);

    protected override Guid IdOf(Post record) => record.Id.Value;

    protected override string NameOf(Post record) => record.Title;

    protected override (DateOnly? On, string? Because) WithdrawalOf(Post record) => (record.WithdrawnOn, record.WithdrawnBecause);

    protected override FieldTexts TextsOf(PlanFacts facts, Post record) => FieldTexts.Of(
        ("Title", record.Title), ("IsGroup", record.IsGroup ? Group : ""), ("Agency", record.Agency),
        ("Recruitment", record.Recruitment?.ToString()), ("ExpectedOn", Parents.Said(record.ExpectedOn)));

    protected override void Put(Post record, FieldTexts texts)
    {
        record.Rename(texts["Title"]);
        record.Place(texts["IsGroup"] == Group, texts.OrNull("Agency"));
        record.Recruit(texts.Choice<Recruitment>("Recruitment"), texts.Day("ExpectedOn"));
    }

    protected override IEnumerable<FieldFault> Check(PlanFacts facts, Post? record, FieldTexts texts)
    {
        if (facts.Posts.Any(post => post.Id != record?.Id && string.Equals(post.Title, texts["Title"], StringComparison.OrdinalIgnoreCase)))
        {
            yield return new("Title", $"There is a post “{texts["Title"]}” already. Give this one another name");
        }
    }

    public override object Make(NewRecord asked) => new Post(new(asked.Id), asked.Facts.Plan.Id, asked.Texts["Title"]);
}

/// <summary>Somebody who holds a post, between two days.</summary>
internal sealed class HolderForm() : RecordForm<Holder>("holder")
{
    public override string Noun(PlanFacts facts) => "holder";

    public override IReadOnlyList<FormField> Fields(PlanFacts facts) =>
    [
        new("Name", "Name") { Needed = "Enter the name" },
        new("From", "From", FieldKind.Day) { Hint = "The first day, where it is known. For example, 1 4 2026" },
        new("Until", "Until", FieldKind.Day) { Hint = "The last day; empty while it lasts" },
        new("IsInterim", "How", FieldKind.Choice) { Choices = [new("", "Holds the post"), new(Interim, "For a time, until the post is filled")] },
    ];

    private const string Interim = "interim";

    public override IReadOnlyList<FormField>? FieldsOfNew(PlanFacts facts) =>
    [
        .. Fields(facts),
        new(Succession.Field, "Whoever holds the post now", FieldKind.Choice)
        {
            Choices = [new(Succession.Ends, "leaves it the day before"), new(Succession.Shares, "stays: they share the post")],
            Needed = "Choose what becomes of whoever holds the post now",
        },
    ];

    public override ParentQuestion Under(PlanFacts facts) => new(
        "Post", [.. facts.Posts.Select(post => new FieldChoice(post.Id.ToString(), post.Title))], "Choose the post");

    protected override IEnumerable<Holder> Among(PlanFacts facts) => facts.Holders;

    protected override Guid IdOf(Holder record) => record.Id.Value;

    protected override string NameOf(Holder record) => record.Name;

    protected override FieldTexts TextsOf(PlanFacts facts, Holder record) => FieldTexts.Of(
        ("Name", record.Name), ("From", Parents.Said(record.From)), ("Until", Parents.Said(record.Until)),
        ("IsInterim", record.IsInterim ? Interim : ""));

    protected override void Put(Holder record, FieldTexts texts)
    {
        record.Correct(texts["Name"], texts.Day("From"), texts.Day("Until"));
        record.HoldForNow(texts["IsInterim"] == Interim);
    }

    protected override IEnumerable<FieldFault> Check(PlanFacts facts, Holder? record, FieldTexts texts)
    {
        if (texts.Day("Until") < texts.Day("From")) yield return new("Until", "The last day must not be before the first", "From");
    }

    public override object Make(NewRecord asked) =>
        new Holder(new(asked.Id), asked.Facts.Plan.Id, new Id<Post>(asked.Parent!.Value), asked.Texts["Name"], asked.Texts.Day("From"));
}

/// <summary>What becomes of whoever holds a post when somebody new comes.</summary>
public static class Succession
{
    public const string Field = "FormerHolder";
    public const string Ends = "ends";
    public const string Shares = "shares";

    /// <summary>Those who leave the post because of the new holder, and their last day.</summary>
    public static IReadOnlyList<(Holder Holder, DateOnly LastDay)> Leaving(PlanFacts facts, Holder holder, FieldTexts texts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(holder);
        ArgumentNullException.ThrowIfNull(texts);
        if (texts[Field] != Ends || holder.Until < today) return [];
        var last = (holder.From ?? today).AddDays(-1);
        return
        [
            .. facts.Holders.Where(one => one.PostId == holder.PostId && one.Id != holder.Id && one.Until is null)
                .Select(one => (one, one.From > last ? one.From.Value : last)),
        ];
    }
}
