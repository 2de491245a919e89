using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Editing.Forms;
using Milepost.Editing.Kinds;
using Milepost.Editing.Merging;
using Milepost.Facts;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Web.Components;
using Milepost.Wording;

namespace Milepost.Web.Pages.Editing;

/// <summary>One field with the texts that collided in it.</summary>
/// <param name="Field">The field.</param>
/// <param name="Standing">What stands now.</param>
/// <param name="StandingBy">Who wrote what stands, and when; null where history does not say.</param>
/// <param name="Kept">The texts that wait, oldest first.</param>
/// <param name="Reason">Why a due date was to move, in the words that were kept with it.</param>
/// <param name="Seen">Every kept text that a choice settles.</param>
public sealed record Collision(
    FormField Field, string Standing, string? StandingBy, IReadOnlyList<KeptText> Kept, string? Reason, IReadOnlyList<KeptText> Seen)
{
    public bool IsDue => Field.Name == Scheduling.Due;

    /// <summary>An answer out of a few is not written anew.</summary>
    /// <summary>The listed reasons for which a due date moves.</summary>
    public static IReadOnlyList<Option> Reasons { get; } = [new("", "Choose a reason"), .. MoveReasons.All.Select(one => new Option(one.ToString(), MoveReasons.Said(one)))];

    public bool MayBeWritten => Field.Kind is not FieldKind.Choice;

    public string Said(KeptText kept) => Field.Said(KeptWords.Text(kept)) is { Length: > 0 } text ? text : "Nothing: the text was taken away";

    public static string By(KeptText kept) => $"{kept.By}, {Say.Date(kept.On)}";

    public static async Task<IReadOnlyList<Collision>> OfAsync(MilepostDb db, PlanFacts facts, RecordForm form, object record, Guid id, CancellationToken stop)
    {
        var now = form.Read(facts, record);
        var waiting = facts.KeptTexts.Where(kept => kept.SettledOn is null && kept.Record == form.Record && kept.RecordId == id).ToList();
        var fields = form.Fields(facts).Where(field => !Scheduling.IsOfMove(field.Name) && waiting.Exists(kept => kept.Field == field.Name)).ToList();
        var names = fields.Select(field => field.HistoryName).ToList();
        var writers = await db.History.AsNoTracking().Where(change => change.RecordId == id && names.Contains(change.Field))
            .OrderByDescending(change => change.Id).Select(change => new { change.Field, change.By, change.At }).ToListAsync(stop);
        return
        [
            .. from field in fields
               let writer = writers.Find(one => one.Field == field.HistoryName)
               let reasons = waiting.Where(kept => field.Name == Scheduling.Due && kept.Field == Scheduling.Because).ToList()
               let kept = waiting.Where(kept => kept.Field == field.Name).ToList()
               select new Collision(
                   field, field.Clean(now[field.Name]),
                   writer is null ? null : $"{writer.By}, {Say.Date(DateOnly.FromDateTime(UkClock.InLondon(writer.At)))}",
                   kept, reasons is [] ? null : string.Join('\n', reasons.Select(reason => reason.Text)), [.. kept, .. reasons]),
        ];
    }
}
