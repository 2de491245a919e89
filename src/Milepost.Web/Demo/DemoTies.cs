using Microsoft.EntityFrameworkCore;
using Milepost.Store;
using Milepost.Store.History;

namespace Milepost.Web.Demo;

/// <summary>Which measures of Wexcombe answer which of the success tests that its plan wrote. Some are tied to none, as councils leave them.</summary>
internal static class DemoTies
{
    /// <summary>A measure by its title, and what the tests begin with that it answers.</summary>
    private static readonly (string Measure, string Test)[] ties =
    [
        ("Children who say that they were told what came of what they said", "Children who took part say"), ("Contacts with a decision within one working day", "95% of contacts"),
        ("Contact decisions found right at audit", "Audits find that nine in ten decisions"), ("Referrals within twelve months of an earlier referral", "Repeat referrals"),
        ("High-risk notifications discussed on the day", "All high-risk notifications"), ("Strategy meetings held in time", "95% of strategy meetings"),
        ("Strategy meetings with police and health present", "Police and health take part"), ("Initial conferences within 15 working days", "90% of initial child protection conferences"),
        ("Return home interviews offered", "85% of return home interviews"), ("Return home interviews completed within 72 hours", "85% of return home interviews"),
        ("Children whose risk of exploitation has fallen after six months", "Risk falls"), ("Assessments completed within 45 working days", "88% of assessments"),
        ("Audited assessments good or better", "Six audited assessments"), ("Core groups held in time", "Core groups are held"), ("Children with a chronology updated within three months", "90% of children have a chronology"),
        ("Supervision held monthly", "90% of supervision"), ("Escalations resolved within ten working days", "Escalations are resolved"), ("Pre-proceedings plans over 16 weeks", "No pre-proceedings plan"),
        ("Average length of care proceedings", "Care proceedings take"), ("Children with three or more moves in a year", "Fewer than one child in ten"), ("Children living within 20 miles of home", "Two thirds of children"),
        ("Children in unregistered homes", "No child lives"), ("Net gain of fostering households", "A net gain"), ("Brothers and sisters placed together where planned", "Brothers and sisters live"),
        ("Initial health assessments within 20 working days", "85% of initial health assessments"), ("Personal education plans completed in the term", "95% of plans are completed"), ("Personal education plans good or better", "95% of plans are completed"),
        ("Care leavers with an up-to-date pathway plan", "95% of care leavers have"), ("Care leavers in suitable accommodation", "95% of care leavers are in"), ("Care leavers in touch, 17 to 21", "We are in touch"),
        ("Care leavers in education, employment or training, 19 to 21", "60% of care leavers"), ("Care leavers who know the local offer", "Nine care leavers in ten"), ("Social work posts filled by agency staff", "Agency staff fill"),
        ("Turnover of social workers", "Turnover falls"), ("Average caseload", "Average caseload is"), ("Moderated audits that agree with the auditor", "Moderation agrees"),
        ("Audit actions completed within six weeks", "Actions from audits"), ("Data quality faults outstanding", "Data quality errors"),
    ];

    public static async Task TieAsync(IServiceProvider services, CancellationToken stop)
    {
        var db = services.GetRequiredService<MilepostDb>();
        db.ChangeTracker.Clear();
        db.Author = new Author("Tomasz Zieliński, performance analyst");
        var tests = await db.SuccessTests.AsNoTracking().Where(one => one.WithdrawnOn == null).ToListAsync(stop);
        var answers = ties.ToLookup(tie => tie.Measure, tie => tests.Find(test => test.Text.StartsWith(tie.Test, StringComparison.Ordinal))?.Id.Value);
        foreach (var measure in await db.Measures.Where(one => one.WithdrawnOn == null).ToListAsync(stop))
        {
            if (answers.Contains(measure.Title)) measure.Answer([.. answers[measure.Title].OfType<Guid>()]);
        }

        await db.SaveChangesAsync(stop);
    }
}
