using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Writing;

namespace Milepost.Store.Evidence;

/// <summary>Adds evidence to a plan and changes what is said of it, each act in one turn. Nothing is deleted: what no longer shows anything is retired.</summary>
public sealed class PlanEvidence(MilepostDb db, EvidenceFolder folder, EvidenceQuota quota, TimeProvider time)
{
    private const string Gone = "The evidence is not in this plan any more";

    /// <summary>Adds an item, with its file where it has one. The file lies safely in its place before the record that names it is saved.</summary>
    public Task<EvidenceOutcome> AddAsync(Id<Plan> plan, NewEvidence given, CheckedFile? file, CancellationToken stop = default) => AddAsync(plan, given, file, null, stop);

    /// <summary>The same for a program, which may send it several times and adds it once.</summary>
    public async Task<EvidenceOutcome> AddAsync(Id<Plan> plan, NewEvidence given, CheckedFile? file, OnceOnly<EvidenceOutcome>? once, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(given);
        if (file is not null) await folder.KeepAsync(file.Received, stop);
        return await db.InTurnAsync(plan, once, facts => Add(facts, given, file), stop);
    }

    /// <summary>Adds a version of the item's file. The versions before it stay.</summary>
    public async Task<EvidenceOutcome> AddVersionAsync(Id<Plan> plan, Id<EvidenceItem> id, CheckedFile file, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        await folder.KeepAsync(file.Received, stop);
        return await ChangeAsync(plan, id, (facts, item) =>
        {
            if (quota.Refusal(facts.EvidenceFiles, By, file.Received.Size) is { } full) return full;
            db.Add(Version(facts, item.Id, file));
            item.HasFile(file.Found);
            KeepWords(item, file, db.EvidenceTexts.FirstOrDefault(one => one.Id == EvidenceText.IdOf(id)));
            return null;
        }, stop);
    }

    public Task<EvidenceOutcome> WeighAsync(Id<Plan> plan, Id<EvidenceItem> id, EvidenceOf? of, int? grade, CancellationToken stop = default) =>
        ChangeAsync(plan, id, (_, item) =>
        {
            item.Weigh(of, grade);
            return null;
        }, stop);

    /// <summary>Says what it is called, what time it speaks of, who keeps it and until when it shows anything.</summary>
    public Task<EvidenceOutcome> DescribeAsync(
        Id<Plan> plan, Id<EvidenceItem> id, string? title, string? address, string? period, string? owner, DateOnly? expiresOn, CancellationToken stop = default) =>
        ChangeAsync(plan, id, (_, item) =>
        {
            item.Describe(title, item.Form, address, period, owner, expiresOn);
            return null;
        }, stop);

    /// <summary>Retires it with a reason; without one it stands again.</summary>
    public Task<EvidenceOutcome> RetireAsync(Id<Plan> plan, Id<EvidenceItem> id, string? because, DateOnly on, CancellationToken stop = default) =>
        ChangeAsync(plan, id, (_, item) =>
        {
            item.Retire(because is null ? null : on, because);
            return null;
        }, stop);

    /// <summary>Says why it may be shared although something was found in it; null takes that back.</summary>
    public Task<EvidenceOutcome> ShareAsync(Id<Plan> plan, Id<EvidenceItem> id, string? because, DateOnly on, CancellationToken stop = default) =>
        ChangeAsync(plan, id, (_, item) =>
        {
            if (item.Found is null) return "Nothing was found in it, so it may be shared already";
            item.Share(because, on, By);
            return null;
        }, stop);

    /// <summary>Makes it serve more actions.</summary>
    public Task<EvidenceOutcome> UseAsync(Id<Plan> plan, Id<EvidenceItem> id, IReadOnlyCollection<Id<PlanAction>> actions, DateOnly on, CancellationToken stop = default) =>
        ChangeAsync(plan, id, (facts, item) =>
        {
            var more = facts.Actions.Where(one => actions.Contains(one.Action.Id) && one.Action.WithdrawnOn is null && !Serves(one, item)).ToList();
            foreach (var action in more) db.Add(new EvidenceUse(Id<EvidenceUse>.New(), plan, item.Id, action.Action.Id, null, on, By));
            return null;
        }, stop);

    private static bool Serves(ActionFacts action, EvidenceItem item) => item.ActionId == action.Action.Id || action.SharedEvidence.Any(one => one.Id == item.Id);

    private string By => db.Author?.Name ?? throw new InvalidOperationException("Nothing is said without somebody who says it: set Author.");

    private EvidenceOutcome Add(PlanFacts facts, NewEvidence given, CheckedFile? file)
    {
        if (facts.Actions.FirstOrDefault(one => one.Action.Id == given.ActionId && one.Action.WithdrawnOn is null) is not { } action) return EvidenceOutcome.Refused("That action does not stand in the plan: choose another");
        if (given.StepId is { } step && action.Steps.All(one => one.Step.Id != step)) return EvidenceOutcome.Refused("That step is not one of the action’s: choose another");
        if (file is not null && quota.Refusal(facts.EvidenceFiles, By, file.Received.Size) is { } full) return EvidenceOutcome.Refused(full);

        if (given.ReadingId is { } point && !facts.Readings.Any(one => one.Id == point && one.TakenBackOn is null)) return EvidenceOutcome.Refused("That reading does not stand in the plan: choose another");

        var item = new EvidenceItem(Id<EvidenceItem>.New(), facts.Plan.Id, given.ActionId, given.StepId, given.Text, given.On, By);
        item.Describe(given.Title, given.Form, given.Address, given.Period, given.Owner, given.ExpiresOn);
        item.PointAt(given.ReadingId);
        item.Weigh(given.Of, null);
        if (file is not null)
        {
            item.HasFile(file.Found);
            db.Add(Version(facts, item.Id, file));
            KeepWords(item, file, standing: null);
        }

        db.Add(item);
        if (action.Expected.FirstOrDefault(one => one.Id == given.Meets) is { } expected)
        {
            db.Attach(expected);
            expected.Meet(item.Id);
        }

        return EvidenceOutcome.Done(item);
    }

    /// <summary>The words of the version that stands can be found; what waits for the scanner is given to nobody, in no part.</summary>
    private void KeepWords(EvidenceItem item, CheckedFile file, EvidenceText? standing)
    {
        var words = file.Scan is ScanResult.NotAsked or ScanResult.Clean ? file.Words ?? "" : "";
        if (standing is null && words.Length == 0) return;
        var text = standing ?? new EvidenceText(EvidenceText.IdOf(item.Id), item.PlanId, item.ActionId.Value);
        if (standing is null) db.Add(text);
        text.Hold(words.Length == 0 ? "" : file.Name, words, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
    }

    private EvidenceFile Version(PlanFacts facts, Id<EvidenceItem> item, CheckedFile file)
    {
        var number = facts.EvidenceFiles.Where(one => one.EvidenceItemId == item).Select(one => one.Number).DefaultIfEmpty().Max() + 1;
        var version = new EvidenceFile(Id<EvidenceFile>.New(), facts.Plan.Id, item, number, file.Name, file.Kind, file.Received.Size, file.Received.Sha256, time.GetUtcNow().UtcDateTime, By)
        {
            Found = file.Found,
            TakenOut = file.TakenOut,
        };
        version.Scanned(file.Scan);
        return version;
    }

    private Task<EvidenceOutcome> ChangeAsync(Id<Plan> plan, Id<EvidenceItem> id, Func<PlanFacts, EvidenceItem, string?> change, CancellationToken stop) =>
        db.InTurnAsync(plan, facts =>
        {
            var item = facts.Actions.SelectMany(one => one.Evidence.Concat(one.Steps.SelectMany(step => step.Evidence))).FirstOrDefault(one => one.Id == id);
            if (item is null) return EvidenceOutcome.Refused(Gone);
            db.Attach(item);
            return change(facts, item) is { } refusal ? EvidenceOutcome.Refused(refusal) : EvidenceOutcome.Done(item);
        }, stop);
}
