using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Milepost.Store.Mailing;
using Milepost.Web;
using Milepost.Wording;

namespace Milepost.Cli.Commands;

/// <summary>milepost remind [--as-at DATE]: writes and sends the reminders of a day, once.</summary>
internal static class RemindCommand
{
    public static Command Create()
    {
        var asAt = new Option<DateOnly?>("--as-at") { Description = "The day; today when absent", CustomParser = PlanOption.Day };
        var command = new Command("remind", "Reminds everybody of what waits for them: one mail each, and once a day.") { asAt };
        command.SetAction((result, stop) => RunAsync(result.GetValue(asAt) ?? PlanOption.Today(), stop));
        return command;
    }

    private static async Task<int> RunAsync(DateOnly day, CancellationToken stop)
    {
        var settings = SiteSettings.FromEnvironment().Mail;
        if (!settings.IsSet) return Terminal.Refuse(settings.Refusal ?? "MILEPOST_MAIL is not set, so there is nowhere to send mail: give a folder, or a mail server such as smtp://mail.wexcombe.example:587");

        return await StoreScope.UseAsync(async services =>
        {
            var (reminded, mail) = await services.GetRequiredService<Reminders>().SendAsync(day, stop);
            Console.Out.WriteLine(reminded is { } people ? $"{Say.Date(day)}: {Say.Count(people, "person", "people")} reminded" : $"{Say.Date(day)}: reminded already");
            Console.Out.WriteLine($"{Say.Count(mail.Sent, "mail")} sent, {mail.Refusals.Count} refused");
            foreach (var refusal in mail.Refusals) Console.Error.WriteLine($"milepost: {refusal}");
            return mail.Refusals.Count == 0 ? Terminal.Good : Terminal.Wrong;
        }, stop);
    }
}
