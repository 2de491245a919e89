using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Evidencing;
using Milepost.Identity;
using Milepost.Store;
using Milepost.Store.Evidence;
using Milepost.Web.Access;
using Milepost.Web.Hosting;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Api.Reading;

/// <summary>Gives a program the file of an item of evidence as it stands, where its owner may see it.</summary>
public sealed class EvidenceFileEndpoint(MilepostDb db, OpenPlan plans, EvidenceFolder folder, UkClock clock)
{
    public async Task AnswerAsync(HttpContext context, Guid id)
    {
        ArgumentNullException.ThrowIfNull(context);
        var stop = context.RequestAborted;
        if (await FindAsync(context, new Id<EvidenceItem>(id), stop) is not { } file)
        {
            await Problem.Of(StatusCodes.Status404NotFound, "There is no such file that may be taken. The list “evidence” has the address of each that may.").WriteAsync(context);
            return;
        }

        if (await folder.OpenAsync(file.Sha256, stop) is not { } bytes)
        {
            await Problem.Of(StatusCodes.Status410Gone, $"The file {file.Sha256} is not where it was kept, or is not what was kept. Tell whoever looks after Milepost.").WriteAsync(context);
            return;
        }

        context.Response.Headers.ContentSecurityPolicy = SafeHeaders.FilePolicy;
        await Results.File(bytes, "application/octet-stream", file.Name).ExecuteAsync(context);
    }

    private async Task<EvidenceFile?> FindAsync(HttpContext context, Id<EvidenceItem> id, CancellationToken stop)
    {
        var plan = await db.Evidence.AsNoTracking().Where(item => item.Id == id).Select(item => (Id<Milepost.Plans.Plan>?)item.PlanId).FirstOrDefaultAsync(stop);
        if (plan is not { } known || context.User.Visitor()?.Held.MayOpen(Permission.SeePlan, known) != true) return null;
        if (await plans.AssessAsync(known, clock.Today, stop) is not { } assessment) return null;
        var register = EvidenceRegister.Of(assessment.Facts, clock.Today).Shared(row => context.User.May(Permission.SeeWithheldEvidence, assessment.Facts, row));
        return register.Find(id)?.File is { MayBeTaken: true } file ? file : null;
    }
}
