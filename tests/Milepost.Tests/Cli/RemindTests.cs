using Milepost.Cycles;
using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Store.Cycles;
using Milepost.Store.History;

namespace Milepost.Tests.Cli;

/// <summary>milepost remind, as a script runs it each morning.</summary>
public sealed class RemindTests : IDisposable
{
    private const string Plan = """
        | Ref. | Action | Lead | Due date | RAG |
        |---|---|---|---|---|
        | 1.1 | Secret words of the plan | Head of Assessment | 30.04.27 | Amber |
        | 1.2 | More secret words | Head of Assessment | 30.04.27 | Green |
        """;

    private readonly Executable milepost = new();

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        milepost.Dispose();
    }

    [Fact]
    public async Task Everybody_is_reminded_once_a_day_into_a_folder()
    {
        var folder = Path.Combine(milepost.Folder, "mail");
        Assert.Equal(2, (await milepost.RunAsync("remind")).Code);
        Assert.Equal(0, (await milepost.RunAsync("import", milepost.Write("plan.md", Plan), "--plan", "wexcombe", "--yes")).Code);
        await FillAsync();
        (milepost.Environment["MILEPOST_MAIL"], milepost.Environment["MILEPOST_ADDRESS"]) = (folder, "https://milepost.wexcombe.example");

        var before = await milepost.RunAsync("remind", "--as-at", "2026-11-22");
        var first = await milepost.RunAsync("remind", "--as-at", "23 November 2026");
        var again = await milepost.RunAsync("remind", "--as-at", "2026-11-23");

        Assert.Equal((0, "22 November 2026: 0 people reminded\n0 mails sent, 0 refused\n"), (before.Code, before.Output));
        Assert.Equal((0, "23 November 2026: 1 person reminded\n1 mail sent, 0 refused\n"), (first.Code, first.Output));
        Assert.Equal((0, "23 November 2026: reminded already\n0 mails sent, 0 refused\n"), (again.Code, again.Output));
        var mail = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(folder)), TestContext.Current.CancellationToken);
        Assert.Contains("To: dana@wexcombe.example", mail, StringComparison.Ordinal);
        Assert.Contains("2 actions wait for your update: 1.1 and 1.2.", mail, StringComparison.Ordinal);
        Assert.Contains("https://milepost.wexcombe.example/plans/wexcombe/cycles", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("ecret", mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_record_is_questioned_before_anybody_is_reminded()
    {
        var folder = Path.Combine(milepost.Folder, "mail");
        var plan = Plan.Replace("Secret words of the plan", "Set up the central inbox. It is complete, and is to be set up by April", StringComparison.Ordinal).Replace("Amber", "Green", StringComparison.Ordinal).Replace("30.04.27", "30.04.26", StringComparison.Ordinal);
        Assert.Equal(0, (await milepost.RunAsync("import", milepost.Write("plan.md", plan), "--plan", "wexcombe", "--yes")).Code);
        await FillAsync();
        milepost.Environment["MILEPOST_MAIL"] = folder;

        Assert.Equal(new(0, "22 November 2026: 1 person reminded\n1 mail sent, 0 refused\n", ""), await milepost.RunAsync("remind", "--as-at", "2026-11-22"));

        await using var db = new SqliteDb(StoreOptions.Sqlite(Path.Combine(milepost.Folder, "data", "milepost.db"), TimeProvider.System));
        var asked = db.Questions.Count(question => question.AskedOn == A.Day("2026-11-22"));
        Assert.True(asked > 1);
        Assert.Contains($"{asked} questions of the record wait for your answer, about 1.1 and 1.2.",
            await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(folder)), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private async Task FillAsync()
    {
        await using var db = new SqliteDb(StoreOptions.Sqlite(Path.Combine(milepost.Folder, "data", "milepost.db"), TimeProvider.System));
        db.Author = new Author("A test");
        var plan = db.Plans.Single().Id;
        var person = new Person(Id<Person>.New(), "dana-whitlock", "Dana Whitlock", A.Day("2026-01-01"));
        person.Describe(person.Name, "head of assessment", "dana@wexcombe.example", null);
        var post = db.Posts.FirstOrDefault(one => one.Title == "Head of Assessment") ?? new Post(Id<Post>.New(), plan, "Head of Assessment");
        var holder = new Holder(Id<Holder>.New(), plan, post.Id, person.Name, null);
        holder.Is(person.Id);
        if (db.Entry(post).State is Microsoft.EntityFrameworkCore.EntityState.Detached) db.Add(post);
        db.AddRange(person, holder, new Grant(Id<Grant>.New(), person.Id, Role.Lead, plan, null, null, A.Day("2026-01-01"), "A test"));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        await new CycleRecords(db, TimeProvider.System).SetAsync(plan, new CycleCalendar { StartsOn = A.Day("2026-11-23") }, A.Day("2026-11-21"), TestContext.Current.CancellationToken);
    }
}
