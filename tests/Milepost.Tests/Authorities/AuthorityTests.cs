using Milepost.AnnexA.Declaring;
using Milepost.AnnexA.Measures;
using Milepost.Authorities;
using Milepost.Identity;

namespace Milepost.Tests.Authorities;

/// <summary>What a council decides for itself by date, and the measures that it declares.</summary>
public class AuthorityTests
{
    private static readonly DateOnly Today = A.Day("2026-11-21");

    private static SettingsVersion Version(string from, params string[] values) => new(Id<SettingsVersion>.New(), "Wexcombe", A.Day(from), values, "New procedures", A.Day(from), "PMO");

    private static OwnDeclaration Declared(int number, string from, string text) => new(Id<OwnDeclaration>.New(), "Wexcombe", number, A.Day(from), text, "The board asked", A.Day(from), "An analyst");

    [Fact]
    public void Settings_are_those_of_the_day_and_as_usual_before()
    {
        SettingsVersion[] versions = [Version("2026-04-01", "caseload-limit: 18", "children-0-17: 68200"), Version("2026-09-01", "caseload-limit: 16", "own-organisations: Wexcombe, WBC", "population-by-ethnicity: White 41200; Mixed 3100")];

        Assert.Equal((20, null), (SettingsOfDay.Of(versions, A.Day("2026-03-31"))["caseload-limit"], SettingsOfDay.Of(versions, A.Day("2026-03-31")).Children));
        Assert.Equal((18, 68200), (SettingsOfDay.Of(versions, A.Day("2026-08-31"))["caseload-limit"], SettingsOfDay.Of(versions, A.Day("2026-08-31")).Children));
        var now = SettingsOfDay.Of(versions, Today);
        Assert.Equal((16, 6, 3100), (now["caseload-limit"], now["workers-per-manager"], now.ByEthnicity["Mixed"]));
        Assert.Equal(["Wexcombe", "WBC"], now.OwnOrganisations);
        Assert.Contains("Cases that one social worker should have at most: 16, before 18", SettingsOfDay.Changes(versions[0].Values, versions[1].Values));
    }

    [Fact]
    public void What_is_wrong_with_settings_is_told_at_once_and_what_is_as_usual_is_not_kept()
    {
        var typed = new Dictionary<string, string?> { ["caseload-limit"] = "0", ["cp-visit-days"] = "ten", ["cin-visit-days"] = "20", ["population-by-ethnicity"] = "White\nMixed 3,100" };
        var (_, faults) = SettingsCheck.Of(typed, null, "", Today);
        Assert.Equal(["caseload-limit", "cp-visit-days", "population-by-ethnicity", "From", "Because"], faults.Select(fault => fault.Field));

        var (lines, none) = SettingsCheck.Of(new Dictionary<string, string?> { ["caseload-limit"] = "18", ["cin-visit-days"] = "20", ["population-by-ethnicity"] = "White 41,200\nMixed 3,100" }, Today, "New procedures", Today);
        Assert.Empty(none);
        Assert.Equal(["caseload-limit: 18", "population-by-ethnicity: White 41200; Mixed 3100"], lines);
        Assert.Equal(SettingQuestion.All.Select(question => question.Name).Order(), Milepost.AnnexA.Declaring.LocalSettings.Names.Order());
    }

    [Fact]
    public void The_example_is_right_and_stands_beside_the_measures_that_Milepost_comes_with()
    {
        Assert.Empty(OwnMeasures.Check(OwnMeasures.Example, Today, "The board asked", [], Today));
        var all = MeasureCatalogue.Known.With(OwnMeasures.Read(OwnMeasures.Example));
        Assert.Equal((0, MeasureCatalogue.Known.All.Count + 1), (all.Faults.Count, all.All.Count));
    }

    [Fact]
    public void Every_fault_of_a_declaration_is_told_with_its_line_and_nothing_is_taken()
    {
        var text = OwnMeasures.Example.Replace("OWN1", "AS01", StringComparison.Ordinal);
        Assert.Contains("AS01 in the catalogue already", Assert.Single(OwnMeasures.Check(text, Today, "So", [], Today)).Message, StringComparison.Ordinal);

        text = OwnMeasures.Example.Replace("list         4", "list         4\n  colour       blue", StringComparison.Ordinal).Replace("<= 30", "<= many", StringComparison.Ordinal).Replace("unit         %", "", StringComparison.Ordinal);
        var faults = OwnMeasures.Check(text, null, null, [], Today);
        Assert.Contains(faults, fault => fault.Message.Contains("“colour” is not known here", StringComparison.Ordinal) && fault.Message.StartsWith("Line 9:", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Message.Contains("“unit” is missing", StringComparison.Ordinal));
        Assert.Equal(["From", "Because"], faults.Where(fault => fault.Field != "Text").Select(fault => fault.Field));
    }

    [Fact]
    public void A_measure_stands_on_its_declaration_its_terms_and_the_settings_that_they_name()
    {
        var known = MeasureCatalogue.Known;
        IEnumerable<string> Using(string setting) => known.All.Where(one => StandsOn.Settings(one, known).Contains(setting)).Select(one => one.Id);

        Assert.Contains("CP07", Using("cp-visit-days"));
        Assert.Contains("DQ02", Using("cp-visit-days"));
        Assert.Contains("term measured list 4 completed and authorised >= start", StandsOn.Of(known.Find("AS01")!, known));
        Assert.Contains("term completed list 4 authorised in period", StandsOn.Of(known.Find("AS01")!, known));
        Assert.DoesNotContain(StandsOn.Of(known.Find("AS01")!, known), line => line.StartsWith("term open ", StringComparison.Ordinal));
        Assert.Empty(Using("children-0-17"));
        Assert.All(LocalSettings.Names.Except(["children-0-17", "ethnicity-missing-share", "cp-visit-drift-days", "workers-per-manager"]).Append("own-organisations"), name => Assert.NotEmpty(Using(name)));
    }

    [Fact]
    public void A_declaration_that_changes_breaks_the_line_of_its_measure()
    {
        OwnDeclaration[] versions =
        [
            Declared(1, "2026-04-01", OwnMeasures.Example), Declared(2, "2026-07-01", OwnMeasures.Example + "\n# the same\n"),
            Declared(3, "2026-09-01", OwnMeasures.Example.Replace("<= 30", "<= 25", StringComparison.Ordinal)),
        ];

        Assert.Equal([("OWN1", A.Day("2026-09-01"), "The board asked.")], OwnMeasures.Breaks(versions));
        Assert.Empty(OwnMeasures.Of(versions, A.Day("2026-03-31")).All);
        Assert.Single(OwnMeasures.Of(versions, Today).All);
        Assert.Equal("Nothing is changed", Assert.Single(OwnMeasures.Check(versions[2].Text + "\n", Today, "So", versions, Today)).Message);
    }
}
