using Milepost.People;
using Milepost.Store.History;
using Milepost.Web.Pages.History;

namespace Milepost.Web.Pages.Administration;

/// <summary>One change of what is known of a person, or of what they were given.</summary>
public sealed record PersonChange(string When, string What, string By)
{
    public static PersonChange Of(Change change, IReadOnlyList<Grant> grants, GrantReach reached)
    {
        ArgumentNullException.ThrowIfNull(change);
        var said = SaidChange.Of(change);
        if (grants.FirstOrDefault(one => one.Id.Value == change.RecordId) is not { } grant)
        {
            return new(said.When, change.Field == Change.Whole ? "Asked in" : $"{said.What}{Value("before", said.Before)}{Value("now", said.After)}", said.By);
        }

        var role = $"{RoleWords.Said(grant.Role)} {reached.Said(grant)}";
        return new(said.When, change.Field == Change.Whole ? $"Given: {role}" : $"{role}: its last day{Value("before", said.Before)}{Value("now", said.After)}", said.By);
    }

    private static string Value(string when, string? value) => string.IsNullOrWhiteSpace(value) ? "" : $", {when} {value}";
}
