using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Milepost.Tests.Store.Evidence;

/// <summary>A scanner in this process that speaks as clamd does, and knows one virus: the one that every scanner knows.</summary>
internal sealed class FakeClamd : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly Task serving;

    public FakeClamd()
    {
        listener.Start();
        serving = ServeAsync();
    }

    /// <summary>The test file of the scanners' makers, put together here so that no scanner takes this file for it.</summary>
    public static byte[] Eicar => Encoding.ASCII.GetBytes("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-" + "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");

    public string Address => listener.LocalEndpoint.ToString()!;

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        // Whoever goes back to a listener that has stopped is told that it is no listener at all.
        await serving;
        listener.Stop();
        stopping.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stopping.Token);
                await using var stream = client.GetStream();
                var order = await OrderAsync(stream);
                var answer = order == "zPING" ? "PONG" : await ScanAsync(stream);
                await stream.WriteAsync(Encoding.ASCII.GetBytes(answer + "\0"), stopping.Token);
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task<string> OrderAsync(NetworkStream stream)
    {
        var order = new StringBuilder();
        var one = new byte[1];
        while (await stream.ReadAsync(one, stopping.Token) == 1 && one[0] != 0) order.Append((char)one[0]);
        return order.ToString();
    }

    private async Task<string> ScanAsync(NetworkStream stream)
    {
        using var all = new MemoryStream();
        var length = new byte[4];
        while (true)
        {
            await stream.ReadExactlyAsync(length, stopping.Token);
            if (BinaryPrimitives.ReadInt32BigEndian(length) is not (> 0 and var next)) break;
            var piece = new byte[next];
            await stream.ReadExactlyAsync(piece, stopping.Token);
            all.Write(piece);
        }

        return all.ToArray().AsSpan().IndexOf(Eicar) >= 0 ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
    }
}
