using System.Text.Json;

namespace Milepost.Web.Tests.Components;

/// <summary>
/// Our components against what govuk-frontend itself says they look like. An option that our components do not have is
/// left out with a reason; every fixture that uses none of those must come out the same.
/// </summary>
public class FixtureTests
{
    private static readonly JsonDocument Published =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Components", "Fixtures", "govuk-frontend.json")));

    /// <summary>Options that our components do not have, by a part of their name, and why.</summary>
    private static readonly (string Option, string Because)[] LeftOut =
    [
        ("html", "markup is written between the tags, not handed over as text"),
        ("attributes", "a page that needs another attribute shows that a component is missing something"),
        ("classes", "the components look the same everywhere; the few classes that pages need have names of their own"),
        ("Text", "words that are read out are English and belong to the component"),
        ("Label", "words that are read out are English and belong to the component"),
        ("labelText", "previous and next are enough here"),
        ("isPageHeading", "a page's heading is its heading; only a group of choices asks the question of a whole page"),
        ("conditional", "nothing on our pages hides behind an answer, since it would need script"),
        ("divider", "no list of ours has an \"or\""),
        ("behaviour", "no list of ours has \"none of these\""),
        ("idPrefix", "the name of the field is enough"),
        ("formGroup", "nothing stands round a field but its group"),
        ("prefix", "no field of ours has a unit before it"),
        ("suffix", "no field of ours has a unit behind it"),
        ("inputWrapper", "no field of ours has a unit beside it"),
        ("pattern", "the server says what is wrong, in words"),
        ("autocapitalize", "no field of ours holds a code"),
        ("disabled", "a field that cannot be answered is not shown"),
        ("multiple", "one file at a time"),
        ("javascript", "the plain file field works everywhere"),
        ("chooseFilesButton", "the plain file field works everywhere"),
        ("dropInstruction", "the plain file field works everywhere"),
        ("multipleFilesChosen", "the plain file field works everywhere"),
        ("noFileChosen", "the plain file field works everywhere"),
        ("enterDropZone", "the plain file field works everywhere"),
        ("leftDropZone", "the plain file field works everywhere"),
        ("element", "an address makes it a link, and nothing else does"),
        ("isStartButton", "no page of ours begins a service"),
        ("visuallyHiddenText", "the word before an error is always \"Error:\""),
        ("text", "a back link and a skip link say where they lead, between the tags"),
        ("href", "the address of this component is fixed"),
        ("items", "a day is always day, month and year"),
        ("card", "no facts of ours stand in a card"),
        ("actions", "facts are changed where they are entered, not from a list"),
        ("collapseOnMobile", "no trail of ours is long enough"),
        ("role", "the role follows from the kind of banner"),
        ("type", "a banner is plain or a success"),
        ("titleHeadingLevel", "a banner stands under the page's heading"),
        ("titleId", "a page has one banner"),
        ("disableAutoFocus", "an error is always brought into view"),
        ("tabindex", "a banner takes no place in the order of the page"),
        ("landmarkLabel", "a page has one list of pages"),
        ("serviceName", "the header has the name of the service"),
        ("serviceUrl", "the header has the name of the service"),
        ("menuButtonText", "the menu is called Menu"),
        ("menuButtonLabel", "the menu is called Menu"),
        ("navigationLabel", "the menu is called Menu"),
        ("navigationId", "a page has one menu"),
        ("navigationClasses", "the menu looks the same everywhere"),
        ("collapseNavigationOnMobile", "the menu folds when it has two places or more"),
        ("languageNavigation", "the site is in one language"),
        ("slots", "nothing else stands in the menu"),
        ("namePrefix", "the field's own name stands before day, month and year"),
        ("values", "the answers come with the fields of the day"),
        ("value", "the answers come with the fields of the day"),
        ("error", "what is wrong is said of the day as a whole"),
        ("day", "a day is always day, month and year"),
        ("month", "a day is always day, month and year"),
        ("year", "a day is always day, month and year"),
        ("descriptionText", "the errors say it themselves"),
        ("titleText", "every summary says that there is a problem"),
        ("describedBy", "the legend says what a group of boxes is about"),
        ("id", "the component gives its own"),
        ("ellipsis", "the gaps are found from the numbers of the pages"),
        ("inverse", "no component stands on a dark ground"),
    ];

    /// <summary>Fixtures that use only options that we have, in a way that we have not, and why.</summary>
    private static readonly (string Component, string Name, string Because)[] LeftOutByName =
    [
        ("button", "classes", "a button is one of the kinds that there are"),
        ("button", "link classes", "a button is one of the kinds that there are"),
        ("button", "default hover state", "how it looks under the pointer is for the style to say"),
        ("button", "default active state", "how it looks under the pointer is for the style to say"),
        ("button", "default focus state", "how it looks under the pointer is for the style to say"),
        ("button", "don't prevent double click", "what may be pressed twice says nothing"),
        ("error-summary", "html as titleText", "every summary says that there is a problem"),
        ("pagination", "with empty items", "a list is made without empty places"),
        ("pagination", "with prev and next only", "a list that goes on over several pages always shows their numbers"),
        ("pagination", "with previous only", "a list that goes on over several pages always shows their numbers"),
        ("pagination", "with next only", "a list that goes on over several pages always shows their numbers"),
        ("checkboxes", "with falsy values", "a list is made without empty places, so they are not counted"),
        ("radios", "with falsy items", "a list is made without empty places, so they are not counted"),
        ("radios", "item checked overrides value", "what is chosen is said once, by the value"),
    ];

    public static TheoryData<string, string> Fixtures()
    {
        var data = new TheoryData<string, string>();
        foreach (var (component, fixture) in All())
        {
            if (IsCovered(component, fixture)) data.Add(component, fixture.GetProperty("name").GetString()!);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_component_comes_out_as_its_fixture_says(string component, string name)
    {
        var fixture = All().Single(pair => pair.Component == component && pair.Fixture.GetProperty("name").GetString() == name).Fixture;

        var ours = Drawn.Render(component, fixture.GetProperty("options"));

        Assert.Equal(Dom.Plain(fixture.GetProperty("html").GetString()!), Dom.Plain(ours));
    }

    [Fact]
    public void Every_fixture_left_out_uses_an_option_that_is_left_out_for_a_reason()
    {
        var without = All().SelectMany(pair => Unknown(pair.Component, pair.Fixture).Select(option => $"{pair.Component}: {option}")).Distinct()
            .Where(option => !LeftOut.Any(left => option.Split(' ', '.').Any(part => part.EndsWith(left.Option, StringComparison.OrdinalIgnoreCase))));

        Assert.Empty(without);
    }

    [Fact]
    public void As_many_fixtures_are_covered_as_were_before()
    {
        var covered = All().Select(pair => pair.Component).Distinct().Select(component =>
        {
            var all = All().Where(pair => pair.Component == component).ToList();
            return $"{component}: {all.Count(pair => IsCovered(component, pair.Fixture))} of {all.Count}";
        });

        Host.Approved.Check("Components/covered.approved.txt", covered);
    }

    private static IEnumerable<(string Component, JsonElement Fixture)> All() =>
        from component in Published.RootElement.GetProperty("components").EnumerateArray()
        from fixture in component.GetProperty("fixtures").EnumerateArray()
        select (component.GetProperty("component").GetString()!, fixture);

    private static bool IsCovered(string component, JsonElement fixture) =>
        Unknown(component, fixture).Count == 0
        && LeftOutByName.All(left => left.Component != component || left.Name != fixture.GetProperty("name").GetString());

    private static List<string> Unknown(string component, JsonElement fixture) =>
        [.. Paths("", fixture.GetProperty("options")).Distinct().Except(Drawn.Options[component])];

    private static IEnumerable<string> Paths(string before, JsonElement options) => options.ValueKind switch
    {
        JsonValueKind.Object when !before.EndsWith("attributes", StringComparison.Ordinal) && !before.EndsWith("values", StringComparison.Ordinal) =>
            options.EnumerateObject().SelectMany(option => Paths(before == "" ? option.Name : $"{before}.{option.Name}", option.Value)),
        JsonValueKind.Array => options.EnumerateArray().Where(item => !IsEmpty(item)).SelectMany(item => Paths(before, item)),
        _ => [before],
    };

    /// <summary>A template that leaves something away leaves an empty place in its list.</summary>
    private static bool IsEmpty(JsonElement item) =>
        item.ValueKind is JsonValueKind.Null or JsonValueKind.False || (item.ValueKind == JsonValueKind.String && item.GetString() == "");
}
