using Microsoft.Extensions.DependencyInjection;
using Milepost.Store.Cycles;
using Milepost.Store.Questioning;

namespace Milepost.Store.Mailing;

/// <summary>Brings mail into a host.</summary>
public static class MailSetup
{
    /// <summary>Adds the sending of mail. Where no way is set, mails wait and reminders are not written.</summary>
    public static IServiceCollection AddMilepostMail(this IServiceCollection services, MailSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        services.AddSingleton(settings);
        services.AddScoped(scope => new MailRound(scope.GetRequiredService<MilepostDb>(), settings, scope.GetRequiredService<TimeProvider>(), Delivery(settings)));
        services.AddScoped(scope => new Reminders(
            scope.GetRequiredService<MilepostDb>(), scope.GetRequiredService<CycleRecords>(), scope.GetRequiredService<QuestionAsker>(), scope.GetRequiredService<MailRound>(), settings, scope.GetRequiredService<TimeProvider>()));
        return services;
    }

    private static IDelivery? Delivery(MailSettings settings) => !settings.IsSet ? null
        : settings.Server is { } server ? new SmtpDelivery(server)
        : new FolderDelivery(settings.Folder!);
}
