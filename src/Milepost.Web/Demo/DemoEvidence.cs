using System.Text;
using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Facts;
using Milepost.Measuring;
using Milepost.Store;
using Milepost.Store.Evidence;
using Milepost.Store.Facts;
using Milepost.Store.History;
using Milepost.Web.Evidence;
using Milepost.Wording;

namespace Milepost.Web.Demo;

/// <summary>What the invented people of Wexcombe gave as evidence: some of it strong, some of it a claim, one item that must not be shared, and gaps.</summary>
internal static class DemoEvidence
{
    private const string Lead = "Dana Whitlock, head of assessment";
    private const string Auditor = "Ruth Adeyemi, practice auditor";
    private const string Sponsor = "Marcus Oyelaran, assistant director, social care";
    private const string Listener = "Siân Rees, participation worker";

    private const string Audit = "Question,Good or better,Of\nIs the child seen alone?,18,20\nIs what the child says in the assessment?,15,20\nWas the assessment in time?,17,20\n";
    private const string Minutes = "Front door group, 9 November 2026\n\nPresent: Dana Whitlock, Karen Doyle, Marcus Oyelaran\n\n1. Contacts decided within one working day: 91% in October.\n2. The group agreed the shared standard with the police and health.\n";

    private static readonly (string Reference, string By, EvidenceForm Form, string Title, string Text, EvidenceOf? Of, int? Grade, string? File, string? Holds, string? Address)[] given =
    [
        ("2.1", Lead, EvidenceForm.Minutes, "Minutes of the front door group, November", "The shared standard was agreed with the police and health.", EvidenceOf.Activity, 1, "front door group minutes.txt", Minutes, null),
        ("3.2", Auditor, EvidenceForm.File, "Audit of 20 assessments, October", "In 15 of 20 assessments what the child says is there, and shapes the plan.", EvidenceOf.Impact, 3, "audit of assessments.csv", Audit, null),
        ("3.2", Lead, EvidenceForm.MeasurePoint, "Assessments in time", "More assessments are in time than a year ago, and the child does not wait for help meanwhile.", EvidenceOf.Impact, 2, null, null, null),
        ("3.1", Lead, EvidenceForm.Link, "The practice standard", "The standard as it was briefed to every team.", EvidenceOf.Activity, 1, null, null, "https://intranet.wexcombe.example/practice-standard"),
        ("3.5", Lead, EvidenceForm.Note, "Supervision", "Team managers say that supervision now happens every month.", EvidenceOf.Activity, 0, null, null, null),
        ("1.6", Listener, EvidenceForm.Note, "What young people said", "Eleven of fourteen young people at the October forum said that they know why they have a social worker.", EvidenceOf.Impact, 3, null, null, null),
        ("2.5", Lead, EvidenceForm.Note, "A family’s words", "Case number 104522: the mother said that nobody had called her back.", null, null, null, null, null),
    ];

    private static readonly (string Reference, string Text, EvidenceOf Of)[] expected =
    [
        ("3.2", "An audit of 20 assessments finds the child’s voice in 18", EvidenceOf.Impact),
        ("3.1", "Staff in every team can say what the standard asks of them", EvidenceOf.Activity),
        ("1.6", "Children in care say that they were told what came of what they said", EvidenceOf.Impact),
    ];

    public static async Task GiveAsync(IServiceProvider services, CancellationToken stop)
    {
        var db = services.GetRequiredService<MilepostDb>();
        var plan = (await db.Plans.AsNoTracking().SingleAsync(one => one.Name == DemoCouncil.PlanName, stop)).Id;
        var facts = (await services.GetRequiredService<PlanFactsQuery>().LoadAsync(plan, stop))!;
        var on = facts.Imports[^1].AsAt.AddDays(1);
        ActionFacts? Of(string reference) => facts.Actions.FirstOrDefault(action => action.Action.Reference == reference);
        foreach (var (reference, text, of) in expected)
        {
            if (Of(reference) is not { } action) continue;
            db.Author = new Author(Auditor);
            await services.GetRequiredService<ExpectedOfActions>().AddAsync(plan, action.Action.Id, text, of, on.AddDays(-100), Auditor, stop);
        }

        foreach (var one in given)
        {
            if (Of(one.Reference) is not { } action) continue;
            db.Author = new Author(one.By);
            using var file = one.File is null ? null : await FileAsync(services, one.File, one.Holds!, stop);
            var point = one.Form == EvidenceForm.MeasurePoint ? Latest(facts, one.Reference, on) : null;
            var kept = services.GetRequiredService<PlanEvidence>();
            var added = await kept.AddAsync(plan, new(action.Action.Id, null, one.Form, one.Text, on)
            {
                Title = one.Title,
                Address = one.Address,
                Period = point?.Period.Said,
                ReadingId = point?.Reading.Id,
                Owner = Say.Capital(one.By.Split(", ")[1]),
                ExpiresOn = one.File is null ? null : on.AddDays(one.Of == EvidenceOf.Impact ? 180 : 20),
                Of = one.Of,
            }, file, stop);
            if (one.Grade is null || added.Item is not { } item) continue;
            db.Author = new Author(one.By == Auditor ? Sponsor : Auditor);
            await kept.WeighAsync(plan, item, one.Of, one.Grade, stop);
        }
    }

    /// <summary>The last reading of the first measure of the action that was read; null where there is none.</summary>
    private static StandingReading? Latest(PlanFacts facts, string reference, DateOnly on) => facts.Measures
        .Where(measure => measure.ActionReferences.Contains(reference)).Select(measure => CountingReading.Latest(facts.Readings, measure.Id, on)).FirstOrDefault(reading => reading is not null);

    private static async Task<CheckedFile?> FileAsync(IServiceProvider services, string name, string holds, CancellationToken stop)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(holds));
        return (await services.GetRequiredService<EvidenceTaking>().TakeAsync(bytes, name, stop)).File;
    }
}
