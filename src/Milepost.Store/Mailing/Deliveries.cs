using System.Net;
using System.Net.Mail;
using System.Text;

namespace Milepost.Store.Mailing;

/// <summary>A way for letters to leave.</summary>
public interface IDelivery
{
    /// <returns>Null when it was taken; otherwise what was said against it.</returns>
    Task<string?> DeliverAsync(Letter letter, CancellationToken stop);
}

/// <summary>Drops letters in a folder, a file each; the same letter is the same file.</summary>
public sealed class FolderDelivery(string folder) : IDelivery
{
    public async Task<string?> DeliverAsync(Letter letter, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(letter);
        try
        {
            Directory.CreateDirectory(folder);
            var file = Path.Combine(folder, letter.MessageId.Trim('<', '>').Split('@')[0] + ".eml");
            var part = file + ".part";
            await File.WriteAllTextAsync(part, letter.ToFile(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), stop);
            File.Move(part, file, overwrite: true);
            return null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return $"The folder did not take it: {refused.Message}";
        }
    }
}

/// <summary>Hands letters to a mail server.</summary>
public sealed class SmtpDelivery(MailServer server) : IDelivery
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(30);

    public async Task<string?> DeliverAsync(Letter letter, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(letter);
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(stop);
        soon.CancelAfter(patience);
        try
        {
            using var client = new SmtpClient(server.Host, server.Port) { EnableSsl = server.Encrypted };
            if (server.User is { } user) client.Credentials = new NetworkCredential(user, server.Password);
            using var message = new MailMessage(letter.From, letter.To)
            {
                Subject = letter.Subject,
                Body = letter.Body,
                SubjectEncoding = Encoding.UTF8,
                BodyEncoding = Encoding.UTF8,
            };
            message.Headers.Add("Message-ID", letter.MessageId);
            message.Headers.Add("Auto-Submitted", "auto-generated");
            await client.SendMailAsync(message, soon.Token);
            return null;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return $"The mail server {server.Host} did not answer in {patience.TotalSeconds:0} seconds.";
        }
        catch (Exception refused) when (refused is SmtpException or FormatException or IOException)
        {
            return $"The mail server {server.Host} did not take it: {refused.Message}{(refused.InnerException is { } inner ? $" ({inner.Message})" : "")}";
        }
    }
}
