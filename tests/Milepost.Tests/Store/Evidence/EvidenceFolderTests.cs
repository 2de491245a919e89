using System.Text;
using Milepost.Actions;
using Milepost.Store;
using Milepost.Store.Evidence;

namespace Milepost.Tests.Store.Evidence;

public sealed class EvidenceFolderTests : IDisposable
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("milepost-evidence-");
    private readonly Clock clock = new();
    private readonly EvidenceFolder folder;

    public EvidenceFolderTests() => folder = new(new StoreSettings(data.FullName), clock);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        folder.Dispose();
        data.Delete(recursive: true);
    }

    [Fact]
    public async Task The_same_bytes_are_kept_once_and_come_back_the_same()
    {
        var first = await KeepAsync("Audit of assessments");
        var second = await KeepAsync("Audit of assessments");

        Assert.Equal(first, second);
        Assert.Single(Kept());
        await using var bytes = await folder.OpenAsync(first, Stop);
        Assert.Equal("Audit of assessments", await new StreamReader(bytes!).ReadToEndAsync(Stop));
    }

    [Theory, InlineData(999, true), InlineData(1_000, true), InlineData(1_001, false), InlineData(200_000, false)]
    public async Task A_file_is_taken_up_to_the_cap_and_not_a_byte_beyond(int size, bool taken)
    {
        using var received = await folder.ReceiveAsync(new MemoryStream(new byte[size]), 1_000, Stop);

        Assert.Equal(taken, received is not null);
        Assert.Equal(taken ? 1 : 0, Files().Count);
    }

    [Fact]
    public async Task Bytes_that_changed_or_are_gone_are_not_given_out()
    {
        var sha = await KeepAsync("Audit");
        await File.WriteAllTextAsync(Kept().Single(), "Audlt", Stop);
        Assert.Null(await folder.OpenAsync(sha, Stop));

        File.Delete(Kept().Single());
        Assert.Null(await folder.OpenAsync(sha, Stop));
        await Assert.ThrowsAsync<ArgumentException>(() => folder.OpenAsync("../../etc/passwd", Stop));
    }

    [Fact]
    public async Task A_damaged_file_is_put_right_when_the_same_bytes_are_given_again()
    {
        var sha = await KeepAsync("Audit");
        await File.WriteAllTextAsync(Kept().Single(), "Aud", Stop);

        await KeepAsync("Audit");

        await using var bytes = await folder.OpenAsync(sha, Stop);
        Assert.NotNull(bytes);
    }

    [Fact]
    public async Task An_upload_that_breaks_off_leaves_nothing()
    {
        await Assert.ThrowsAsync<IOException>(() => folder.ReceiveAsync(new BreaksOff(200_000), 1_000_000, Stop));
        await Assert.ThrowsAsync<IOException>(() => folder.ReceiveAsync(new BreaksOff(0), 1_000_000, Stop));

        Assert.Empty(Files());
    }

    [Fact]
    public async Task What_no_record_names_is_swept_up_after_an_hour_and_never_before()
    {
        var (named, orphan) = (await KeepAsync("named"), await KeepAsync("orphan"));
        var half = Path.Combine(folder.Home, "incoming", "half.part");
        await File.WriteAllTextAsync(half, "hal", Stop);
        File.SetLastWriteTimeUtc(half, clock.GetUtcNow().UtcDateTime);
        Task<IReadOnlySet<string>> Named() => Task.FromResult<IReadOnlySet<string>>(new HashSet<string> { named });

        clock.Pass(TimeSpan.FromMinutes(59));
        Assert.Equal(0, await folder.SweepAsync(Named, Stop));
        Assert.Equal(3, Files().Count);

        clock.Pass(TimeSpan.FromMinutes(2));
        Assert.Equal(2, await folder.SweepAsync(Named, Stop));
        Assert.Equal(named, Path.GetFileName(Assert.Single(Files())));
        Assert.NotEqual(orphan, named);
    }

    [Fact]
    public async Task A_scanner_finds_what_is_harmful_and_one_that_is_away_is_not_one_that_finds_nothing()
    {
        string address;
        await using (var fake = new FakeClamd())
        {
            address = fake.Address;
            var clamd = new Clamd(new StoreSettings(data.FullName) { Clamd = address });
            Assert.Equal(ScanResult.Clean, await clamd.ScanAsync(new MemoryStream(new byte[200_000]), Stop));
            Assert.Equal(ScanResult.Harmful, await clamd.ScanAsync(new MemoryStream([.. new byte[100], .. FakeClamd.Eicar]), Stop));
            Assert.True(await clamd.AnswersAsync(Stop));
        }

        var away = new Clamd(new StoreSettings(data.FullName) { Clamd = address });
        Assert.Equal(ScanResult.Waiting, await away.ScanAsync(new MemoryStream(FakeClamd.Eicar), Stop));
        Assert.False(await away.AnswersAsync(Stop));
        Assert.Equal(ScanResult.NotAsked, await new Clamd(new StoreSettings(data.FullName)).ScanAsync(new MemoryStream(FakeClamd.Eicar), Stop));
    }

    private async Task<string> KeepAsync(string text)
    {
        using var received = await folder.ReceiveAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), 1_000_000, Stop);
        await folder.KeepAsync(received!, Stop);
        return received!.Sha256;
    }

    private List<string> Files() => [.. Directory.EnumerateFiles(folder.Home, "*", SearchOption.AllDirectories)];

    private List<string> Kept() => [.. Files().Where(path => !path.EndsWith(".part", StringComparison.Ordinal))];

    private sealed class Clock : TimeProvider
    {
        private DateTimeOffset now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => now;

        public void Pass(TimeSpan time) => now += time;
    }

    /// <summary>A connection that is lost after so many bytes.</summary>
    private sealed class BreaksOff(int after) : MemoryStream(new byte[after])
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            await base.ReadAsync(buffer, cancellationToken) is > 0 and var read ? read : throw new IOException("The connection is lost.");
    }
}
