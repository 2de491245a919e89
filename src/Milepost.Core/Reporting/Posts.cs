using Milepost.Facts;
using Milepost.Plans;

namespace Milepost.Reporting;

/// <summary>Who held a post on a day.</summary>
internal static class Posts
{
    public static string? Holder(PlanFacts facts, Post post, DateOnly asAt) => facts.Holders
        .Where(holder => holder.PostId == post.Id && !(holder.From > asAt) && !(holder.Until < asAt))
        .Select(holder => holder.Name)
        .LastOrDefault();
}
