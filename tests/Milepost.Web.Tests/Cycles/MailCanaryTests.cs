using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Milepost.Actions;
using Milepost.Identity;
using Milepost.People;
using Milepost.Store;
using Milepost.Store.Accounts;
using Milepost.Store.Commenting;
using Milepost.Store.History;
using Milepost.Store.Mailing;
using Milepost.Store.Updating;
using Milepost.Store.Watching;
using Milepost.Web.Tests.Access.Everything;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Cycles;

/// <summary>Every mail that there is, of a plan in which every text tells of a child: none of it is in any mail.</summary>
public sealed class MailCanaryTests
{
    private const string Child = "Zebedee Quill";
    private const string Told = Child + " born 03/04/2015, UPN A801200001015";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_mail_holds_a_word_of_what_people_write()
    {
        await using var site = await Site.StartAsync(demo: false, mail: true);
        var plan = new SeededPlan("wexcombe", Told);
        await site.InStoreAsync(db =>
        {
            plan.Add(db);
            foreach (var one in Persona.Known) one.Add(db, plan.Id, plan.Held, Site.Today);
            return db.SaveChangesAsync(Stop);
        });
        await site.InStoreAsync(db => WriteAsync(db, plan));
        await using (var scope = site.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<MilepostDb>().Author = new Author("A test");
            var register = scope.ServiceProvider.GetRequiredService<PeopleRegister>();
            Assert.True((await register.InviteAsync(new("Wren Halloran", "wren@wexcombe.example", Told, null, [Role.Lead]), Site.Today, Stop)).Mailed);
            await scope.ServiceProvider.GetRequiredService<PartnerLinks>().MakeAsync(plan.Id, "Superintendent", plan.Police, Site.Today, Site.Today.AddDays(14), Stop);
        }

        var mails = new List<string>();
        for (var day = 0; day < 20; day++)
        {
            await using var scope = site.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Reminders>().SendAsync(Site.Today.AddDays(day), Stop);
            await site.InStoreAsync(db => ChangeAsync(db, plan, day));
        }

        foreach (var file in Directory.EnumerateFiles(site.Folder, "*.eml", SearchOption.AllDirectories)) mails.Add(await File.ReadAllTextAsync(file, Stop));
        mails.AddRange(await site.InStoreAsync(db => db.OutgoingMails.AsNoTracking().Select(mail => mail.Subject + " " + mail.Body).ToListAsync(Stop)));
        // Each thing that a mail tells of was told of.
        foreach (var said in (string[])["overdue", "question", "names you", "Of what you watch", "window for updates", "You are asked in"])
        {
            Assert.Contains(mails, mail => mail.Contains(said, StringComparison.OrdinalIgnoreCase));
        }

        Assert.All(mails, mail =>
        {
            foreach (var word in (string[])["Zebedee", "Quill", "A801200001015", "03/04/2015", "2015"]) Assert.DoesNotContain(word, mail, StringComparison.OrdinalIgnoreCase);
        });
    }

    /// <summary>Mail for everybody, a comment that names them, what they watch, and a number that is none.</summary>
    private static async Task<int> WriteAsync(MilepostDb db, SeededPlan plan)
    {
        foreach (var person in await db.People.ToListAsync(Stop)) person.Describe(person.Name, Told, $"{person.Key}@wexcombe.example", person.Agency);
        foreach (var action in await db.Actions.Where(one => one.PlanId == plan.Id).ToListAsync(Stop)) action.Reword(action.Reference is "1.1" or "2.1b" ? Child : action.Reference, $"{Told} is seen");
        var own = new Id<PlanAction>(Guid.Parse(plan.Find("action", Where.Own)!));
        foreach (var one in Persona.Known.Take(6))
        {
            var comment = new Comment(Id<Comment>.New(), plan.Id, own.Value, Persona.All[7].Id, Told, Told, new(2026, 11, 21, 8, 0, 0, DateTimeKind.Utc));
            db.Add(comment);
            db.Add(new Mention(Id<Mention>.New(), comment.Id, one.Id));
            db.Add(new Watch(Id<Watch>.New(), one.Id, plan.Id, WatchOf.Action, own.Value, DateTime.UnixEpoch));
        }

        return await db.SaveChangesAsync(Stop);
    }

    private static async Task<int> ChangeAsync(MilepostDb db, SeededPlan plan, int day)
    {
        var own = new Id<PlanAction>(Guid.Parse(plan.Find("action", Where.Own)!));
        (await db.Actions.SingleAsync(one => one.Id == own, Stop)).Reword("2.1", $"{Told} is seen {day} times");
        return await db.SaveChangesAsync(Stop);
    }
}
