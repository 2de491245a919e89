using System.Text.Json;
using Microsoft.Data.Sqlite;
using Milepost.Chaining;

namespace Milepost.Tests.Cli;

public sealed class HistoryCommandTests : IDisposable
{
    private readonly Executable milepost = new();

    public void Dispose() => milepost.Dispose();

    [Fact]
    public async Task A_history_verifies_against_its_anchor_until_somebody_alters_it()
    {
        Assert.Equal(0, (await milepost.RunAsync("seed", "--profile", "small", "--rng", "3")).Code);
        var anchor = await milepost.RunAsync("history", "anchor");
        var file = milepost.Write("anchor.json", anchor.Output);
        var right = await milepost.RunAsync("history", "verify", "--anchor", file);

        Assert.True(Anchor.TryRead(anchor.Output, out var read));
        Assert.Equal((0, 0), (anchor.Code, right.Code));
        Assert.Contains(read.Hash, right.Output, StringComparison.Ordinal);

        Alter("DROP TRIGGER history_is_not_deleted; DELETE FROM history WHERE sequence > 1000");
        var alone = await milepost.RunAsync("history", "verify");
        var wrong = await milepost.RunAsync("history", "verify", "--anchor", file, "--json");

        Assert.Equal((0, 1), (alone.Code, wrong.Code));
        Assert.Contains("no anchor", alone.Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(wrong.Output);
        Assert.False(json.RootElement.GetProperty("ok").GetBoolean());
        Assert.Equal((1001, "cut-off"), (json.RootElement.GetProperty("fault").GetProperty("sequence").GetInt64(), json.RootElement.GetProperty("fault").GetProperty("kind").GetString()));
        Assert.StartsWith("error: Entry 1001 and all after it are gone", wrong.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_anchor_is_refused()
    {
        var run = await milepost.RunAsync("history", "verify", "--anchor", milepost.Write("anchor.json", "{}"));

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains("anchor.json is not an anchor", run.Errors, StringComparison.Ordinal);
    }

    private void Alter(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(milepost.Folder, "data", "milepost.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
