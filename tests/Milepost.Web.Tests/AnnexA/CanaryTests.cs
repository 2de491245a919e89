using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Milepost.Web.Pages.AnnexA;
using Milepost.Web.Tests.Host;
using Npgsql;

namespace Milepost.Web.Tests.AnnexA;

/// <summary>After an Annex A was loaded, kept, looked at, taken as files and withdrawn, nothing by which a child might be known is left anywhere.</summary>
public sealed class CanaryTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, InlineData(false), InlineData(true)]
    public async Task No_identifier_name_or_date_of_birth_reaches_disk_log_page_or_export(bool postgres)
    {
        if (postgres && !PostgresDatabase.IsThere) Assert.Skip("MILEPOST_TEST_POSTGRES is not set: there is no PostgreSQL to test on.");
        await using var database = postgres ? await PostgresDatabase.CreateAsync() : null;
        await using var site = await Site.StartAsync(database: database?.Connection);
        await site.AddPlanAsync();
        var pages = new StringBuilder();
        await LoadAsync(site, pages);

        var found = new List<string>();
        Look("a page or a file that was taken", pages.ToString());
        Look("the log", string.Join('\n', site.Log));
        foreach (var (what, text) in await PackedAsync(site)) Look(what, text);
        if (database is not null) Look("the database", await DumpAsync(database.Connection));
        else await site.InStoreAsync(db => db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", Stop));
        foreach (var file in Directory.EnumerateFiles(site.Folder, "*", SearchOption.AllDirectories)) Look(file, Encoding.Latin1.GetString(await BytesAsync(file)));
        foreach (var file in Directory.EnumerateFiles(Path.GetTempPath(), "ASPNETCORE_*")) Look(file, Encoding.Latin1.GetString(await BytesAsync(file)));
        Assert.Empty(found);

        void Look(string where, string text) => found.AddRange(MadeLists.Canaries.Where(canary => text.Contains(canary, StringComparison.OrdinalIgnoreCase)).Select(canary => $"“{canary}” in {where}"));
    }

    [Fact]
    public void What_is_sent_is_never_put_into_a_file_of_the_host()
    {
        var limits = typeof(UploadModel).GetCustomAttributes(typeof(RequestFormLimitsAttribute), inherit: false).Cast<RequestFormLimitsAttribute>().Single();

        Assert.True(limits.MemoryBufferThreshold >= limits.MultipartBodyLengthLimit);
        Assert.False(limits.BufferBody);
    }

    private static async Task LoadAsync(Site site, StringBuilder pages)
    {
        var analyst = await FollowAsync(site, pages);
        await analyst.OpenAsync("/plans/wexcombe/annex-a/upload");
        await analyst.PressAsync("Count it", ("Chosen", "annex-a canary 2026-10-31.zip", MadeLists.Zip()));
        Assert.Equal("Annex A as at 31 October 2026", analyst.Heading);
        Assert.Contains("11 of the 11 lists, 660 rows", analyst.Text, StringComparison.Ordinal);
        Assert.Equal(1, await site.InStoreAsync(db => db.Submissions.CountAsync(Stop)));
        pages.Append(analyst.Page.Source.Text);
        await analyst.PressAsync("Keep these results");
        Assert.Contains("Kept: Annex A as at 31 October 2026", analyst.Text, StringComparison.Ordinal);
        pages.Append(analyst.Page.Source.Text);
        foreach (var page in (string[])["", "/measures/as01", "/measures/rf05", "/measures/as01?by=age", "/quality", "/quality/id-04", "/2", "/measures/wf03", "/measures/wf04", "/measures/cp06", "/quality/l8-47"])
        {
            await analyst.OpenAsync("/plans/wexcombe/annex-a" + page);
            Assert.Equal(System.Net.HttpStatusCode.OK, analyst.Status);
            pages.Append(analyst.Page.Source.Text);
        }

        foreach (var file in (string[])["/measures/as01?handler=File", "/measures/rf05?handler=File", "/quality?handler=File"])
        {
            await analyst.OpenOnlyAsync("/plans/wexcombe/annex-a" + file);
            Assert.Equal(System.Net.HttpStatusCode.OK, analyst.Status);
            pages.Append(Unfolded(await analyst.Response.Content.ReadAsByteArrayAsync(Stop)));
        }

        await analyst.OpenAsync("/plans/wexcombe/annex-a/2/withdraw");
        await analyst.PressAsync("Withdraw it", ("Because", "It was only to see what is left of it"));
        Assert.Contains("It was withdrawn on 21 November 2026", analyst.Text, StringComparison.Ordinal);
        Assert.Equal(3, await site.InStoreAsync(db => db.TokenSets.CountAsync(Stop)));
        var manager = await (await site.SignInAsync()).OpenAsync("/plans/wexcombe/history");
        pages.Append(manager.Page.Source.Text);
        await manager.OpenAsync("/plans/wexcombe/settings");
        pages.Append(manager.Page.Source.Text);
    }

    /// <summary>Children are followed, so that there are tokens to look through; a list of six months before is kept first.</summary>
    private static async Task<Browser> FollowAsync(Site site, StringBuilder pages)
    {
        var manager = await (await site.SignInAsync()).OpenAsync("/plans/wexcombe/settings/following");
        await manager.PressAsync("Save", ("IsOn", "yes"), ("Because", "The data protection officer agreed"));
        Assert.Contains("Children are followed from the next Annex A on", manager.Text, StringComparison.Ordinal);
        var analyst = await (await site.SignInAsync("Tomasz Zieliński")).OpenAsync("/plans/wexcombe/annex-a/upload");
        await analyst.PressAsync("Count it", ("Chosen", "annex-a 2026-04-30.zip", MadeLists.Zip()));
        Assert.Equal(0, await site.InStoreAsync(db => db.TokenSets.CountAsync(Stop)));
        await analyst.PressAsync("Keep these results");
        pages.Append(analyst.Page.Source.Text);
        foreach (var set in await site.InStoreAsync(db => db.TokenSets.AsNoTracking().ToListAsync(Stop))) pages.Append(Encoding.Latin1.GetString(set.Tokens));
        return analyst;
    }

    /// <summary>What is packed would hide what stands in it from whoever looks at the bytes.</summary>
    private static async Task<List<(string, string)>> PackedAsync(Site site) => await site.InStoreAsync(async db =>
    {
        var kept = new List<(string, string)>();
        foreach (var one in await db.CountedMeasures.AsNoTracking().Where(one => one.Splits != null).ToListAsync(Stop)) kept.Add((one.Measure, Unpacked(one.Splits!)));
        foreach (var one in await db.SubmissionFindings.AsNoTracking().ToListAsync(Stop)) kept.AddRange([("counts", Unpacked(one.Counts)), ("samples", Unpacked(one.Samples))]);
        Assert.True(kept.Count > 100);
        Assert.Contains(kept, one => one.Item2.Contains("Assessment North", StringComparison.Ordinal));
        return kept;
    });

    private static string Unpacked(byte[] packed)
    {
        using var squeezed = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        return new StreamReader(squeezed).ReadToEnd();
    }

    private static string Unfolded(byte[] workbook)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook));
        return string.Concat(archive.Entries.Select(entry => new StreamReader(entry.Open()).ReadToEnd()));
    }

    private static async Task<string> DumpAsync(string connection)
    {
        await using var open = new NpgsqlConnection(connection);
        await open.OpenAsync(Stop);
        var tables = new List<string>();
        await using (var names = new NpgsqlCommand("SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'", open))
        await using (var rows = await names.ExecuteReaderAsync(Stop))
        {
            while (await rows.ReadAsync(Stop)) tables.Add(rows.GetString(0));
        }

        Assert.Contains("submissions", tables);
        var all = new StringBuilder();
        foreach (var table in tables)
        {
            await using var text = new NpgsqlCommand($"SELECT string_agg(t::text, E'\\n') FROM {table} t", open);
            all.Append(await text.ExecuteScalarAsync(Stop));
        }

        return all.ToString();
    }

    private static async Task<byte[]> BytesAsync(string file)
    {
        try
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            await open.CopyToAsync(bytes, Stop);
            return bytes.ToArray();
        }
        catch (FileNotFoundException)
        {
            return [];
        }
    }
}
