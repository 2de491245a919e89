using Milepost.AnnexA.Declaring;
using Milepost.AnnexA.Following;
using Milepost.AnnexA.Inventing;
using Milepost.Submitting;

namespace Milepost.Tests.AnnexA;

public sealed class InventedFollowingTests
{
    [Fact]
    public void Workers_of_an_invented_council_stay_and_change_as_workers_do()
    {
        var (day, tokens) = (new DateOnly(2026, 4, 30), new ChildTokens(new byte[ChildTokens.SaltLength], "Wexcombe"));
        var authority = InventedAuthority.Of(AuthoritySize.Small, day.AddMonths(-12), day, 7);
        Upload On(DateOnly at)
        {
            var upload = Upload.Empty();
            foreach (var (list, rows) in InventedLists.On(authority, at, 0)) upload[list] = [.. rows];
            return upload;
        }

        var kept = ((int[])[3, 6, 9, 12]).Select(back => day.AddMonths(-back)).SelectMany(at => KeptTokens.Of(On(at).Read().Lists, at, tokens)).ToList();
        var (lists, file) = On(day).Read();
        var counted = SubmissionCount.Of(lists, file with { ListDate = day }, day, LocalSettings.AsUsual, null, null, new(tokens, kept));

        Assert.InRange(counted.Measures.Single(one => one.Id == "WF03").Value!.Value, 5, 60);
        Assert.InRange(counted.Measures.Single(one => one.Id == "WF04").Value!.Value, 30, 80);
    }
}
