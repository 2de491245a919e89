using System.Globalization;
using System.Text;

namespace Milepost.Store.Mailing;

/// <summary>A mail as it is handed to a server: plain text, one recipient, and a Message-ID that never changes.</summary>
/// <param name="MessageId">The same at every try, so that a second copy is known to be one.</param>
/// <param name="From">The sender.</param>
/// <param name="To">The recipient.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Body">Its words.</param>
/// <param name="At">When it was written, in UTC.</param>
public sealed record Letter(string MessageId, string From, string To, string Subject, string Body, DateTime At)
{
    /// <summary>As a file that every mail program opens.</summary>
    public string ToFile() => string.Join("\r\n",
        $"Message-ID: {MessageId}", $"Date: {At.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture)}", $"From: {From}", $"To: {To}",
        $"Subject: =?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(Subject))}?=", "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit", "Auto-Submitted: auto-generated", "",
        Body.ReplaceLineEndings("\r\n"));
}
