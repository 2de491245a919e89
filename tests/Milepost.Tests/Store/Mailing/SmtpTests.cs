using System.Net;
using System.Net.Sockets;
using Milepost.Store.Mailing;

namespace Milepost.Tests.Store.Mailing;

/// <summary>A letter is handed to a real mail server, as small as one can be.</summary>
public class SmtpTests
{
    private static readonly Letter letter = new("<0192@milepost.wexcombe.example>", "milepost@wexcombe.example", "dana@wexcombe.example", "Milepost: 2 updates wanted", "Hello\n\nWords.\n", new(2026, 11, 23, 7, 0, 0, DateTimeKind.Utc));

    [Fact]
    public async Task The_server_gets_the_letter_with_its_lasting_message_id()
    {
        using var listening = new TcpListener(IPAddress.Loopback, 0);
        listening.Start();
        var heard = HearAsync(listening, "250 taken");

        Assert.Null(await new SmtpDelivery(At(listening)).DeliverAsync(letter, TestContext.Current.CancellationToken));

        var said = await heard;
        Assert.Contains("RCPT TO:<dana@wexcombe.example>", said);
        Assert.Contains("Message-ID: <0192@milepost.wexcombe.example>", said);
        Assert.Contains("Subject: Milepost: 2 updates wanted", said);
    }

    [Fact]
    public async Task What_the_server_says_against_it_is_told()
    {
        using var listening = new TcpListener(IPAddress.Loopback, 0);
        listening.Start();
        var heard = HearAsync(listening, "552 the mailbox is full");

        var refusal = await new SmtpDelivery(At(listening)).DeliverAsync(letter, TestContext.Current.CancellationToken);

        Assert.StartsWith("The mail server 127.0.0.1 did not take it", refusal, StringComparison.Ordinal);
        await heard;
    }

    private static MailServer At(TcpListener listening) => new("127.0.0.1", ((IPEndPoint)listening.LocalEndpoint).Port, null, null, Encrypted: false);

    private static async Task<List<string>> HearAsync(TcpListener listening, string verdict)
    {
        using var client = await listening.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream);
        await using var writer = new StreamWriter(stream) { AutoFlush = true, NewLine = "\r\n" };
        var heard = new List<string>();
        var inWords = false;
        await writer.WriteLineAsync("220 here");
        while (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            heard.Add(line);
            if (inWords && line != ".") continue;
            var answer = inWords ? verdict : line == "DATA" ? "354 go on" : line == "QUIT" ? "221 bye" : "250 yes";
            inWords = line == "DATA";
            await writer.WriteLineAsync(answer);
            if (line == "QUIT") break;
        }

        return heard;
    }
}
