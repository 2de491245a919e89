using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Store.Accounts;
using Milepost.Web;
using Milepost.Web.Pages.Account;
using Milepost.Wording;

namespace Milepost.Cli.Commands;

/// <summary>milepost user first|list|invite|grant|revoke|stop|return|reset|no-factor|unlink: who may come in.</summary>
internal static class UserCommand
{
    private static readonly Argument<string> who = new("PERSON") { Description = "The person's mail address or short name" };

    public static Command Create() => new("user", "Asks people in, says what they are, and stops them.")
    {
        First(), List(), Invite(), Grant(), Revoke(), Stop(), Return(), Reset(), NoFactor(), Unlink(),
    };

    /// <summary>The first administrator of a new site. There is no password that everybody knows: they set their own by the link.</summary>
    private static Command First()
    {
        var (name, mail) = (Name(), new Argument<string>("MAIL") { Description = "Where mail reaches them" });
        var command = new Command("first", "Makes the first administrator and prints the link by which they set their password.") { name, mail };
        command.SetAction((result, stop) => StoreScope.UseAsync(async services =>
        {
            var db = services.GetRequiredService<MilepostDb>();
            if (await db.Grants.AnyAsync(grant => grant.Role == Role.Administrator, stop)) return Terminal.Refuse("there is an administrator already; they ask others in");
            return Tell(await Register(services).InviteAsync(
                new(result.GetRequiredValue(name), result.GetRequiredValue(mail), "administrator", null, [Role.Administrator]), PlanOption.Today(), stop));
        }, stop));
        return command;
    }

    private static Command Invite()
    {
        var name = Name();
        var mail = new Option<string?>("--mail") { Description = "Where mail reaches them; they sign in with it" };
        var post = new Option<string?>("--post") { Description = "Their job" };
        var agency = new Option<string?>("--agency") { Description = "Their agency; the council's own when absent" };
        var sponsor = new Option<string?>("--sponsor") { Description = "Who in the council answers for somebody from outside: a mail address or short name" };
        var until = new Option<DateOnly?>("--until") { Description = $"The last day of somebody from outside, {Outsiders.LongestDays} days from now at most", CustomParser = PlanOption.Day };
        var (role, plan) = (Roles(), Plan());
        var command = new Command("invite", "Writes somebody down and prints the link by which they set their password, within seven days.") { name, mail, post, agency, sponsor, until, role, plan };
        command.SetAction((result, stop) => StoreScope.UseAsync(async services =>
        {
            var (of, missing) = await PlanAsync(services, result.GetValue(plan), stop);
            if (missing is not null) return Terminal.Refuse(missing);
            var (by, nobody) = result.GetValue(sponsor) is { } said ? await FindAsync(services, said, stop) : (null, null);
            if (nobody is not null) return Terminal.Refuse(nobody);
            var asked = new NewPerson(result.GetRequiredValue(name), result.GetValue(mail), result.GetValue(post), result.GetValue(agency), [result.GetRequiredValue(role)], of)
            {
                Sponsor = by?.Id,
                LastDay = result.GetValue(until),
            };
            return Tell(await Register(services).InviteAsync(asked, PlanOption.Today(), stop));
        }, stop));
        return command;
    }

    private static Command Grant()
    {
        var (role, plan) = (Roles(), Plan());
        var agency = new Option<string?>("--agency") { Description = "Only the work of this agency" };
        var command = new Command("grant", "Gives somebody a role, in one plan or in all.") { who, role, plan, agency };
        command.SetAction((result, stop) => ToAsync(result, async (services, person) =>
        {
            var (of, missing) = await PlanAsync(services, result.GetValue(plan), stop);
            return missing is not null ? new(null, missing) : await Register(services).GrantAsync(person.Id, result.GetRequiredValue(role), of, null, result.GetValue(agency), PlanOption.Today(), stop);
        }, stop));
        return command;
    }

    private static Command Revoke()
    {
        var role = Roles();
        var command = new Command("revoke", "Takes a role away, wherever it reaches. Pages that are open refuse at once.") { who, role };
        command.SetAction((result, stop) => ToAsync(result, async (services, person) =>
        {
            var today = PlanOption.Today();
            var held = (await services.GetRequiredService<MilepostDb>().Grants.AsNoTracking().Where(grant => grant.PersonId == person.Id).ToListAsync(stop))
                .Where(grant => grant.Lasts(today) && grant.Role == result.GetRequiredValue(role)).ToList();
            var outcome = new RegisterOutcome(person, held is [] ? $"{person.Name} does not have that role" : null);
            foreach (var grant in held)
            {
                outcome = await Register(services).EndGrantAsync(grant.Id, today, stop);
                if (outcome.Refusal is not null) break;
            }

            return outcome;
        }, stop));
        return command;
    }

    private static Command Stop()
    {
        var because = new Option<string>("--because") { Description = "Why, as it is to be kept", Required = true };
        var command = new Command("stop", "Ends somebody's sign-in at once; nothing that they did is lost.") { who, because };
        command.SetAction((result, stop) => ToAsync(result, (services, person) => Register(services).StopAsync(person.Id, result.GetRequiredValue(because), PlanOption.Today(), stop), stop));
        return command;
    }

    private static Command Return() => To("return", "Lets somebody who was stopped sign in again.",
        (services, person, stop) => Register(services).ReturnAsync(person.Id, PlanOption.Today(), stop));

    private static Command Reset() => To("reset", "Prints a link by which somebody sets another password, within the hour; or the first one, within seven days.",
        (services, person, stop) => Register(services).RenewLinkAsync(person.Id, PlanOption.Today(), stop));

    private static Command NoFactor() => To("no-factor", "Takes away the second factor of somebody who lost the phone and the recovery codes.",
        (services, person, stop) => Register(services).RemoveFactorAsync(person.Id, PlanOption.Today(), stop));

    private static Command Unlink() => To("unlink", "Parts somebody from their account with the council, and signs them out. A password that they have stays.",
        (services, person, stop) => Register(services).UnlinkAsync(person.Id, PlanOption.Today(), stop));

    private static Command List()
    {
        var json = new Option<bool>("--json") { Description = "Print one JSON document" };
        var command = new Command("list", "Lists everybody, with what they are.") { json };
        command.SetAction((result, stop) => StoreScope.UseAsync(services => UserList.WriteAsync(services.GetRequiredService<MilepostDb>(), result.GetValue(json), stop), stop));
        return command;
    }

    private static Command To(string name, string description, Func<IServiceProvider, Person, CancellationToken, Task<RegisterOutcome>> work)
    {
        var command = new Command(name, description) { who };
        command.SetAction((result, stop) => ToAsync(result, (services, person) => work(services, person, stop), stop));
        return command;
    }

    private static Task<int> ToAsync(ParseResult result, Func<IServiceProvider, Person, Task<RegisterOutcome>> work, CancellationToken stop) => StoreScope.UseAsync(async services =>
    {
        var (person, nobody) = await FindAsync(services, result.GetRequiredValue(who), stop);
        return person is null ? Terminal.Refuse(nobody!) : Tell(await work(services, person));
    }, stop);

    private static async Task<(Person? Person, string? Nobody)> FindAsync(IServiceProvider services, string said, CancellationToken stop)
    {
        var name = said.Trim().ToLowerInvariant();
        var person = await services.GetRequiredService<MilepostDb>().People.AsNoTracking().FirstOrDefaultAsync(one => one.Mail == name || one.Key == name, stop);
        return (person, person is null ? $"there is nobody called {name}; milepost user list names everybody" : null);
    }

    private static int Tell(RegisterOutcome outcome)
    {
        if (outcome.Refusal is { } refusal) return Terminal.Refuse(refusal);
        if (outcome.Token is { } token)
        {
            Console.Out.WriteLine(SiteSettings.FromEnvironment().Link(AccountLinks.SetPassword(token)));
            Console.Error.WriteLine($"The link is for {outcome.Person!.Name} alone, works once, and is shown only now{(outcome.Mailed ? $"; it is mailed to {outcome.Person.Mail} too" : "")}.");
        }
        else
        {
            Console.Error.WriteLine($"Done: {outcome.Person!.Name}");
        }

        return Terminal.Good;
    }

    private static PeopleRegister Register(IServiceProvider services) => services.GetRequiredService<PeopleRegister>();

    private static Argument<string> Name() => new("NAME") { Description = "As the person is called" };

    private static Option<string?> Plan() => new("--plan") { Description = "In this plan alone; in every plan when absent" };

    private static Option<Role> Roles() => new("--role") { Description = $"What they are: {Say.List([.. Enum.GetNames<Role>()])}", Required = true };

    private static async Task<(Id<Plan>? Plan, string? Missing)> PlanAsync(IServiceProvider services, string? name, CancellationToken stop)
    {
        if (name is null) return (null, null);
        var plan = await services.GetRequiredService<MilepostDb>().Plans.AsNoTracking().FirstOrDefaultAsync(one => one.Name == name, stop);
        return plan is null ? (null, $"there is no plan called {name}") : (plan.Id, null);
    }
}
