namespace Milepost.Web.Api.Lists;

/// <summary>Every list that programs read, in the order in which the handbook tells of them.</summary>
public static class ApiLists
{
    public static IReadOnlyList<ApiList> All { get; } =
    [
        .. PlanLists.All, .. ActionLists.All, .. SaidLists.All, .. EvidenceLists.All, .. CycleLists.All, .. PeopleLists.All, .. MeasureLists.All, .. MeasuredLists.All, .. ScorecardLists.All, .. SubmissionLists.Lists, .. WorkLists.All, .. StandingLists.All,
        .. BesideLists.All, .. OwnLists.All, new HistoryList(), .. AdministrationLists.All, .. WebhookLists.All,
    ];

    public static ApiList? Find(string? name) => All.FirstOrDefault(list => list.Name == name);
}
