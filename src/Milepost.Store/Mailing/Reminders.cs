using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Milepost.Assessing;
using Milepost.Cycling;
using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;
using Milepost.Store.Cycles;
using Milepost.Store.Facts;
using Milepost.Store.History;
using Milepost.Store.Questioning;

namespace Milepost.Store.Mailing;

/// <summary>Puts the questions of the day, and reminds everybody once a day: one mail for each person with all that is new for them, of every plan that they may see.</summary>
public sealed class Reminders(MilepostDb db, CycleRecords cycles, QuestionAsker questions, MailRound round, MailSettings settings, TimeProvider time)
{
    /// <summary>After a longer silence nobody wants to be told of all that happened in it.</summary>
    private const int LongestSilence = 14;

    /// <summary>Writes and sends the reminders of a day. A day that was done is done; what still waits is sent.</summary>
    /// <returns>How many people were reminded now; null where the day had been done.</returns>
    public async Task<(int? Reminded, MailOutcome Mail)> SendAsync(DateOnly day, CancellationToken stop = default)
    {
        db.Author = new Author("Milepost");
        var reminded = settings.IsSet && !await db.ReminderDays.AnyAsync(one => one.Day == day, stop) ? await WriteAsync(day, stop) : null;
        return (reminded, await round.SendDueAsync(day, stop));
    }

    private async Task<int?> WriteAsync(DateOnly day, CancellationToken stop)
    {
        var before = await db.ReminderDays.AsNoTracking().Where(one => one.Day < day).OrderByDescending(one => one.Day).FirstOrDefaultAsync(stop);
        var last = before?.Day;
        var since = last is null ? day.AddDays(-1) : last < day.AddDays(-LongestSilence) ? day.AddDays(-LongestSilence) : last.Value;
        // What happened later on the day of the last mails was not in them.
        var written = before is not null && last == since ? before.At : since.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var told = new Dictionary<Id<Person>, Digest>();
        var people = await db.People.AsNoTracking().ToListAsync(stop);
        var grants = await db.Grants.AsNoTracking().ToListAsync(stop);
        foreach (var plan in await db.Plans.AsNoTracking().OrderBy(plan => plan.Name).Select(plan => plan.Id).ToListAsync(stop))
        {
            await cycles.ExtendAsync(plan, day, stop);
            await questions.AskAsync(plan, day, stop);
            var facts = (await new PlanFactsQuery(db).LoadAsync(plan, stop))!;
            var news = await OwnNews.OfAsync(db, facts, people, grants, written, day, stop);
            foreach (var one in Reminding.Of(Assessor.Assess(facts, day), people, grants, since).Concat(news).GroupBy(one => one.Person.Id))
            {
                To(one.First().Person).Plans.Add((facts.Plan, new(facts.Plan.Name, [.. one.SelectMany(part => part.Notices)])));
            }
        }

        foreach (var of in Outsiders.ToRemind(people, since, day).Where(of => Reached.MayBeWrittenTo(of.Key, day)))
        {
            To(of.Key).Outsiders = new(of.Count(), of.Min(one => one.Person.ExpiresOn!.Value));
        }

        return await KeepAsync(day, [.. told.Values], stop);

        Digest To(Person person) => told.TryGetValue(person.Id, out var known) ? known : told[person.Id] = new(person, []);
    }

    /// <summary>All the mails of the day and the mark that it is done are saved together, so that a crash leaves all or nothing.</summary>
    private async Task<int?> KeepAsync(DateOnly day, List<Digest> told, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        var now = HistoryInterceptor.ToTheMicrosecond(time.GetUtcNow().UtcDateTime);
        db.Add(new ReminderDay(Id<ReminderDay>.New(), day, now, told.Count));
        foreach (var digest in told)
        {
            var (person, plans) = digest;
            var mail = DigestMail.Write(person, [.. plans.Select(one => one.Notices)], settings.Site, digest.Outsiders);
            var key = string.Create(CultureInfo.InvariantCulture, $"digest/{day:yyyy-MM-dd}/{person.Id}");
            Outbox.Add(db, key, MailKind.Digest, person.Id, plans is [var only] ? only.Plan.Id : null, mail.Subject, mail.Body, now);
        }

        try
        {
            await db.SaveChangesAsync(stop);
            return told.Count;
        }
        catch (DbUpdateException) when (!stop.IsCancellationRequested)
        {
            db.ChangeTracker.Clear();
            // Another host did the same day at the same moment.
            if (await db.ReminderDays.AnyAsync(one => one.Day == day, stop)) return null;
            throw;
        }
    }

    /// <summary>All that is new for one person, plan by plan.</summary>
    private sealed record Digest(Person Person, List<(Plan Plan, PlanNotices Notices)> Plans)
    {
        public OutsidersToConfirm? Outsiders { get; set; }
    }
}
