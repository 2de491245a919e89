using Milepost.People;
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
    public void There_is_an_invented_person_for_every_role() =>
        Assert.Equal(Enum.GetValues<Role>().Order(), DemoPeople.All.Select(person => person.Role).Order());
}
