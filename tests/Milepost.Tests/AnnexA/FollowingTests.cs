using System.Text;
using Milepost.AnnexA.Declaring;
using Milepost.AnnexA.Following;
using Milepost.AnnexA.Measures;
using Milepost.Plans;
using Milepost.Submitting;

namespace Milepost.Tests.AnnexA;

/// <summary>What two Annex As tell together of invented children, each a short story whose outcome was worked out by hand.</summary>
public sealed class FollowingTests
{
    private static readonly DateOnly autumn = new(2025, 10, 31);
    private static readonly DateOnly spring = new(2026, 4, 30);
    private static readonly ChildTokens wexcombe = new([.. Enumerable.Range(1, ChildTokens.SaltLength).Select(one => (byte)one)], "Wexcombe Borough Council");

    [Fact]
    public void With_two_lists_the_measures_that_need_history_are_what_was_worked_out_by_hand()
    {
        var counted = Count(Spring(), spring, Left(Autumn(), autumn));

        // Bea and Cal began a plan again within two years, Eli within the same list; Dot a day too late, and Fin never had one.
        Assert.Equal((3, 5, 60m), Of(counted, "CP06"));
        // Kim had three workers, Lea one; Moe left care.
        Assert.Equal((1, 2, 50m), Of(counted, "WF03"));
        // Ada and Una kept their worker, however the name is written; Ben and Kim did not. Gil had only a team, Hal is new, Ivy is closed.
        Assert.Equal((2, 4, 50m), Of(counted, "WF04"));
        // Lea came into care again after five months, and her list says that she had not been there.
        Assert.Equal(1, counted.Rules.Single(rule => rule.Id == "L8-47").Count);
        Assert.Contains("1 earlier list, the first as at 31 October 2025", Measure(counted, "CP06").Note!, StringComparison.Ordinal);
        Assert.Equal((Trust.Low, Trust.Fair), (Measure(counted, "CP06").Trust!.Trust, Measure(counted, "WF04").Trust!.Trust));
        Assert.All(counted.Measures.Where(one => one.Id is "CP06" or "WF03" or "WF04").SelectMany(one => one.Splits, (one, split) => (one, split)).Where(pair => pair.split.By != SplitBy.Month),
            pair => Assert.Equal((pair.one.Numerator, pair.one.Denominator), (pair.split.Rows.Sum(row => row.Numerator), pair.split.Rows.Sum(row => row.Denominator))));
    }

    [Fact]
    public void A_worker_who_was_another_one_in_between_did_not_stay()
    {
        var winter = Upload.Empty();
        winter.Add(6, ("id", "Una"), ("start", "01/03/2025"), ("worker", "Tom Reed"));

        var counted = Count(Spring(), spring, [.. Left(Autumn(), autumn), .. Left(winter, new(2026, 1, 31))]);

        Assert.Equal((1, 4, 25m), Of(counted, "WF04"));
    }

    [Fact]
    public void One_list_alone_or_one_that_is_not_followed_says_what_it_needs()
    {
        var (first, off) = (Count(Spring(), spring, []), Count(Spring(), spring, null));
        var late = Count(Spring(), spring, Left(Autumn(), new(2026, 3, 31)));

        foreach (var id in (string[])["CP06", "WF03", "WF04"])
        {
            Assert.Null(Measure(first, id).Value);
            Assert.StartsWith("It needs a second list", Measure(first, id).Note, StringComparison.Ordinal);
            Assert.Contains("off until it is switched on", Measure(off, id).Note!, StringComparison.Ordinal);
        }

        Assert.Null(first.Rules.Single(rule => rule.Id == "L8-47").Count);
        Assert.Contains("It needs a list of about 30 October 2025", Measure(late, "WF04").Note!, StringComparison.Ordinal);
        Assert.Empty(off.Tokens);
        Assert.Null(off.TokenMark);
    }

    [Fact]
    public void A_token_tells_no_identifier_and_is_another_one_for_every_council_salt_and_child()
    {
        var bramley = new ChildTokens([.. Enumerable.Range(1, ChildTokens.SaltLength).Select(one => (byte)one)], "Bramley Council");
        var other = new ChildTokens([.. Enumerable.Range(2, ChildTokens.SaltLength).Select(one => (byte)one)], "Wexcombe Borough Council");
        var sets = new[] { wexcombe, bramley, other }.Select(tokens => KeptTokens.Of(Autumn().Read().Lists, autumn, tokens)).ToList();

        Assert.Equal(3, new[] { wexcombe.Mark, bramley.Mark, other.Mark }.Distinct().Count());
        var pieces = sets.SelectMany(set => set).SelectMany(set => set.Bytes.Chunk(set.Kind == TokenKind.Workers ? 25 : 16).SelectMany(one => one.Chunk(16).Where(part => part.Length >= 8)).Select(Convert.ToHexString)).ToList();
        var children = sets[0].Single(set => set.Kind == TokenKind.Workers).Bytes.Chunk(25).Select(one => Convert.ToHexString(one[..16])).Distinct().ToList();
        Assert.Equal(7, children.Count);
        Assert.Equal(pieces.Count, pieces.Distinct().Count());
        var text = string.Concat(sets.SelectMany(set => set).Select(set => Encoding.Latin1.GetString(set.Bytes)));
        Assert.All((string[])["Ada", "Ben", "Lea", "Jane", "JANE", "Khan"], name => Assert.DoesNotContain(name, text, StringComparison.Ordinal));
        // Nobody with another salt finds anything again.
        var counted = SubmissionCount.Of(Spring().Read().Lists, Spring().Read().File, spring, LocalSettings.AsUsual, null, null, new(other, Left(Autumn(), autumn)));
        Assert.Equal((1, 5, 20m), Of(counted, "CP06"));
        Assert.Equal((0, 0, null), Of(counted, "WF04"));
    }

    [Fact]
    public void A_measure_that_asks_earlier_lists_says_so_in_its_supply()
    {
        string Declared(string supply, string earlier) => $"OWN9  Plans again\n  area  FA5\n  supply  {supply}\n  numerator  some\n  denominator  all\n  unit  %\n  good  lower\n  list  7\n  of  start in period\n  counted  kept end between start - 12 months and start\n  earlier  {earlier}\n";

        Assert.Empty(MeasureCatalogue.Read("own", new StringReader(Declared("history", "12 months"))).Faults);
        Assert.Contains("of supply history alone", Assert.Single(MeasureCatalogue.Read("own", new StringReader(Declared("full", "12 months"))).Faults).Message, StringComparison.Ordinal);
        Assert.Contains("how far back it looks", Assert.Single(MeasureCatalogue.Read("own", new StringReader(Declared("history", "long"))).Faults).Message, StringComparison.Ordinal);
    }

    private static Upload Autumn()
    {
        var upload = Upload.Empty();
        upload.Add(6, ("id", "Ada"), ("start", "01/03/2025"), ("team", "North"), ("worker", "Jane Smith"));
        upload.Add(6, ("id", "Ben"), ("start", "01/03/2025"), ("team", "North"), ("worker", "Ali Khan"));
        upload.Add(6, ("id", "Gil"), ("start", "01/03/2025"), ("team", "North"), ("worker", "Duty team"));
        upload.Add(6, ("id", "Ivy"), ("start", "01/03/2025"), ("team", "North"), ("worker", "Jo Bell"));
        upload.Add(6, ("id", "Una"), ("start", "01/03/2025"), ("team", "North"), ("worker", "Ali Khan"));
        upload.Add(7, ("id", "Bea"), ("start", "01/02/2025"), ("end", "15/09/2025"), ("worker", "Jane Smith"));
        upload.Add(7, ("id", "Cal"), ("start", "01/02/2023"), ("end", "10/12/2023"));
        upload.Add(7, ("id", "Dot"), ("start", "01/02/2023"), ("end", "09/12/2023"));
        upload.Add(8, ("id", "Kim"), ("start", "01/02/2020"), ("worker", "Ann Ash"));
        upload.Add(8, ("id", "Lea"), ("start", "01/05/2024"), ("ceased", "01/08/2025"), ("worker", "Ann Ash"));
        return upload;
    }

    private static Upload Spring()
    {
        var upload = Upload.Empty();
        upload.Add(6, ("id", "Ada"), ("start", "01/03/2025"), ("team", "North"), ("worker", "SMITH, Jane"));
        upload.Add(6, ("id", "Ben"), ("start", "01/03/2025"), ("team", "North"), ("worker", "Maria Lopez"));
        upload.Add(6, ("id", "Gil"), ("start", "01/03/2025"), ("team", "North"), ("worker", "Maria Lopez"));
        upload.Add(6, ("id", "Hal"), ("start", "01/03/2026"), ("team", "North"), ("worker", "Maria Lopez"));
        upload.Add(6, ("id", "Ivy"), ("start", "01/03/2025"), ("closed", "01/03/2026"), ("team", "North"), ("worker", "Jo Bell"));
        upload.Add(6, ("id", "Una"), ("start", "01/03/2025"), ("team", "North"), ("worker", "Ali Khan"));
        upload.Add(6, ("id", "Kim"), ("start", "01/03/2020"), ("team", "North"), ("worker", "Cy Cole"));
        upload.Add(7, ("id", "Bea"), ("start", "10/12/2025"));
        upload.Add(7, ("id", "Cal"), ("start", "10/12/2025"));
        upload.Add(7, ("id", "Dot"), ("start", "10/12/2025"));
        upload.Add(7, ("id", "Eli"), ("start", "05/06/2025"), ("end", "01/12/2025"));
        upload.Add(7, ("id", "Eli"), ("start", "05/01/2026"));
        upload.Add(7, ("id", "Fin"), ("start", "06/01/2026"));
        upload.Add(8, ("id", "Kim"), ("start", "01/02/2020"), ("again", "No"), ("worker", "Bob Birch"));
        upload.Add(8, ("id", "Lea"), ("start", "01/01/2026"), ("again", "No"), ("worker", "Ann Ash"));
        upload.Add(8, ("id", "Moe"), ("start", "01/01/2021"), ("ceased", "01/02/2026"), ("again", "No"), ("worker", "Ann Ash"));
        return upload;
    }

    private static IReadOnlyList<KeptTokens> Left(Upload upload, DateOnly asAt) => KeptTokens.Of(upload.Read().Lists, asAt, wexcombe);

    private static CountedSubmission Count(Upload upload, DateOnly asAt, IReadOnlyList<KeptTokens>? kept)
    {
        var (lists, file) = upload.Read();
        return SubmissionCount.Of(lists, file with { ListDate = asAt }, asAt, LocalSettings.AsUsual, null, null, kept is null ? null : new(wexcombe, kept));
    }

    private static MeasureCount Measure(CountedSubmission counted, string id) => counted.Measures.Single(one => one.Id == id);

    private static (int?, int?, decimal?) Of(CountedSubmission counted, string id) => Measure(counted, id) is var one ? (one.Numerator, one.Denominator, one.Value) : default;
}
