using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;
using Milepost.Web.Access;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Access;

public sealed class EndpointsTests
{
    [Fact]
    public async Task Every_endpoint_is_listed_with_what_it_asks_for()
    {
        var endpoints = await MilepostSite.Endpoints();

        Assert.NotEmpty(endpoints);
        Approved.Check("Access/endpoints.approved.txt", endpoints.Select(endpoint => $"{endpoint.Permission + (endpoint.Of is { } of ? "/" + of : ""),-22} {endpoint.Methods,-8} {endpoint.Route}"));
    }

    [Fact]
    public void Every_role_may_do_what_the_table_says_and_no_more()
    {
        Approved.Check("Access/permissions.approved.txt", Enum.GetValues<Role>().Select(role =>
            $"{role}: {string.Join(", ", Enum.GetValues<Permission>().Where(permission => role.May(permission)))}"));
    }

    [Fact]
    public async Task Whatever_an_address_asks_of_a_part_can_be_given_for_a_part()
    {
        var asked = (await MilepostSite.Endpoints()).Where(endpoint => endpoint.Of is not null).Select(endpoint => Enum.Parse<Permission>(endpoint.Permission)).Distinct().ToList();

        Assert.True(asked.Count > 5);
        foreach (var permission in asked)
        {
            var role = Enum.GetValues<Role>().First(one => one.May(permission));
            var part = new Grant(Id<Grant>.New(), Id<Person>.New(), role, Id<Plan>.New(), Id<Priority>.New(), null, DateOnly.MinValue, "A test");
            Assert.True(part.Gives(permission), $"{permission} is asked of a part and cannot be given for one");
        }
    }

    [Fact]
    public async Task What_no_address_of_a_plan_asks_for_is_not_given_for_one_plan()
    {
        var endpoints = await MilepostSite.Endpoints();
        var ofPlans = endpoints.Where(endpoint => endpoint.Route.StartsWith("/plans/{name}", StringComparison.Ordinal)).Select(endpoint => endpoint.Permission).ToHashSet();
        var ofTheSite = Enum.GetValues<Permission>().Where(permission => !ofPlans.Contains(permission.ToString()) && endpoints.Any(endpoint => endpoint.Permission == permission.ToString())).ToList();

        Assert.True(ofTheSite.Count > 2);
        foreach (var permission in ofTheSite)
        {
            var role = Enum.GetValues<Role>().First(one => one.May(permission));
            Grant Of(Id<Plan>? plan) => new(Id<Grant>.New(), Id<Person>.New(), role, plan, null, null, DateOnly.MinValue, "A test");
            Assert.Equal((true, false), (Of(null).Gives(permission), Of(Id<Plan>.New()).Gives(permission)));
        }
    }

    [Fact]
    public void Everything_that_may_be_done_is_said_in_words() =>
        Assert.Equal(Enum.GetValues<Permission>().Length, Enum.GetValues<Permission>().Select(PermissionWords.Said).Distinct().Count());

    [Fact]
    public void There_is_an_invented_person_for_every_role() =>
        Assert.Equal(Enum.GetValues<Role>().Order(), DemoPeople.All.Select(person => person.Role).Order());
}
