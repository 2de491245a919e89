namespace Milepost.Web.Api.Lists;

/// <summary>Every list that programs read, in the order in which the handbook tells of them.</summary>
public static class ApiLists
{
    public static IReadOnlyList<ApiList> All { get; } =
    [
        .. PlanLists.All, .. ActionLists.All, .. SaidLists.All, .. EvidenceLists.All, .. CycleLists.All, .. PeopleLists.All, .. MeasureLists.All, .. ScorecardLists.All, .. WorkLists.All, new HistoryList(), .. WebhookLists.All,
    ];

    public static ApiList? Find(string? name) => All.FirstOrDefault(list => list.Name == name);
}
