using Milepost.Actions;
using Milepost.Evidencing;
using Milepost.Web.Access;
using Milepost.Web.Pages.Evidence;
using static Milepost.Web.Api.Lists.RowColumns;

namespace Milepost.Web.Api.Lists;

/// <summary>Evidence as its reader may see it, and what it lacks.</summary>
internal static class EvidenceLists
{
    private sealed record Item(ReadPlan In, EvidenceRow Row)
    {
        public EvidenceItem Given => Row.Item;
    }

    private static PlanRows<Item> Evidence { get; } = new(
        "evidence", "Evidence", "The register of evidence, without what its reader may not see. The file of an item is at fileAddress.", Permission.SeePlan, Items, row => row.Given.Id.ToString())
    {
        Shown = new ColumnsOf<Item>()
            .Id("item", row => row.Given.Id.Value).Plan(row => row.In)
            .Texts("actions", "The references of the actions that it serves.", ["1.1", "2.3"], row => References(row.Row.Serves.Select(action => action.Action)))
            .Texts("actionIds", "Their ids.", [OtherId], row => row.Row.Serves.Select(action => action.Action.Id.ToString()))
            .Text("stepId", "The id of the step that it was given for.", SomeId, row => row.Row.Step?.Id.ToString())
            .Text("form", "note, file, link, minutes or measurePoint.", "minutes", row => Word(row.Given.Form))
            .Text("title", "What it is called.", "Front door group, October", row => row.Given.Title)
            .Text("text", "What it shows, in words.", "The group agreed the threshold document", row => row.Given.Text)
            .Text("link", "Where it is to be found.", "https://intranet.wexcombe.example/minutes/42", row => row.Given.Address)
            .Text("shows", "activity or impact; empty while nobody has said.", "activity", row => Word(row.Given.Of))
            .Number("grade", "How strong it is, from 0 (a claim) to 3 (seen independently).", 1, row => row.Given.Grade)
            .Text("period", "The time that it speaks of.", "April to June 2026", row => row.Given.Period)
            .Text("readingId", "The id of the reading of a measure that it is.", OtherId, row => row.Given.ReadingId?.ToString())
            .Text("reading", "That reading in words; c where it is a number that is not shown.", "Assessments in time: 86% (October 2026)", row => row.Row.Point?.Shared)
            .Text("readingStanding", "counts, replaced or takenBack.", "counts", row => Word(row.Row.Point?.Read.Standing))
            .Text("owner", "Who keeps it.", "Head of assessment", row => row.Given.Owner)
            .Day("on", "The day it was given.", "2026-11-12", row => row.Given.On)
            .Text("by", "Who gave it.", "Dana Whitlock, head of assessment", row => row.Given.By)
            .Day("expiresOn", "The last day on which it shows anything.", "2027-05-31", row => row.Given.ExpiresOn)
            .Text("standing", "current, expiring, expired or retired.", "current", row => Word(row.Row.State))
            .Truth("withheld", "Whether something was found in it by which a child might be known, and nobody has said why it may be shared.", false, row => row.Row.IsWithheld)
            .Text("fileName", "The name of its file.", "minutes.pdf", row => File(row)?.Name)
            .Text("fileKind", "What the file is by what it holds.", "pdf", row => Word(File(row)?.Kind))
            .Number("fileSize", "How many bytes it has.", 48213, row => File(row)?.Size)
            .Text("fileSha256", "Its SHA-256.", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", row => File(row)?.Sha256)
            .Number("fileVersions", "How many versions of the file there are.", 1, row => row.Row.Files.Count)
            .Text("fileAddress", "Where a program takes the file; empty where there is none, or none that may be taken.", "https://milepost.wexcombe.example/api/v1/evidence/" + SomeId + "/file",
                row => File(row) is { MayBeTaken: true } ? row.In.Link(FileAddress(row.Given.Id.ToString())) : null)
            .Text("address", "Its page.", "https://milepost.wexcombe.example/plans/wexcombe/evidence/" + SomeId, row => row.In.Link(EvidenceLinks.Item(row.In.Name, row.Given.Id))),
        Narrowings =
        [
            new(ApiFilter.Action, (row, said) => row.Row.Serves.Any(action => action.Action.Reference == said || action.Action.Id.ToString() == said)),
            new(ApiFilter.Standing with { Example = "current" }, (row, said) => Word(row.Row.State) == said),
            new(new("shows", FilterType.Text, "Only evidence of activity, or only of impact.", "impact"), (row, said) => Word(row.Given.Of) == said),
        ],
        MadeOf = row => [row.Given.Id.Value, .. row.Row.Files.Select(file => file.Id.Value)],
        OnAnyDay = false,
    };

    private static PlanRows<Part<ExpectedEvidence>> Expected { get; } = new(
        "expected-evidence", "Expected evidence", "What was agreed to be what will show that each action worked, and whether it came.", Permission.SeePlan,
        plan => Parts(plan, action => action.Facts.Expected).Where(row => row.In.May(Permission.SeeWithheldEvidence, row.Facts) || Privacy.Identifiers.KindsIn(row.What.Text, row.What.On) is []),
        row => row.What.Id.ToString())
    {
        Shown = new ColumnsOf<Part<ExpectedEvidence>>()
            .Id("expectation", row => row.What.Id.Value).OfAction()
            .Text("text", "What was agreed.", "A practice audit of twelve assessments", row => row.What.Text)
            .Text("shows", "activity or impact.", "impact", row => Word(row.What.Of))
            .Day("on", "The day it was agreed.", "2026-02-10", row => row.What.On)
            .Text("by", "Who wrote it down.", "Priya Nair, programme manager", row => row.What.By)
            .Text("metById", "The id of the evidence that met it; empty while it is a gap.", OtherId, row => row.What.MetById?.ToString()),
        Narrowings = OfAction<ExpectedEvidence>(),
        MadeOf = row => [row.What.Id.Value],
        OnAnyDay = false,
    };

    private static PlanRows<Part<EvidenceGap>> Gaps { get; } = new(
        "evidence-gaps", "Gaps in the evidence", "What the evidence of each action lacks before a board can rely on what is said.", Permission.SeePlan,
        Lacking,
        row => $"{row.Promise.Id}/{Word(row.What.Kind)}/{row.What.Expected?.Id}")
    {
        Shown = new ColumnsOf<Part<EvidenceGap>>()
            .Text("kind", "completeWithout, impactOnActivity, expectedUnmet, onlyExpired or onlyClaims.", "completeWithout", row => Word(row.What.Kind))
            .OfAction()
            .Text("heading", "What such gaps are called.", "Said to be done, with nothing that shows it", row => EvidenceGap.Heading(row.What.Kind))
            .Text("detail", "The gap, and the facts that it rests on.", "It is rated complete, and there is no evidence that stands.", row => row.What.Detail)
            .Text("expectedId", "The id of what was agreed to be needed, where that is the gap.", SomeId, row => row.What.Expected?.Id.ToString()),
        Narrowings = OfAction<EvidenceGap>(),
        MadeOf = row => Records(row.Facts),
        OnAnyDay = false,
    };

    public static IReadOnlyList<ApiList> All { get; } = [Evidence, Expected, Gaps];

    public static string FileAddress(string item) => $"{ApiLinks.Json(Evidence.Name)}/{item}/file";

    private static IEnumerable<Item> Items(ReadPlan plan) =>
        EvidenceRegister.Of(plan.Facts, plan.Assessment.AsAt).Shared(row => plan.User.May(Permission.SeeWithheldEvidence, plan.Facts, row)).Rows.Select(row => new Item(plan, row));

    private static EvidenceFile? File(Item row) => row.Row.File;

    private static IEnumerable<Part<EvidenceGap>> Lacking(ReadPlan plan)
    {
        var gaps = EvidenceGaps.Of(plan.Assessment).ToLookup(gap => gap.Action.Facts.Action.Id);
        return Parts(plan, action => gaps[action.Facts.Action.Id]);
    }
}
