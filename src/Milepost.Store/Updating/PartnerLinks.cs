using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;

namespace Milepost.Store.Updating;

/// <summary>Makes, finds and ends the links by which partners update their actions. The token is told once, to whoever makes the link.</summary>
public sealed class PartnerLinks(MilepostDb db)
{
    private const int TokenBytes = 32;

    /// <summary>Makes a link for a post, or for a name as the plan writes it, and gives its token. It is not kept and cannot be told again.</summary>
    public Task<string> MakeAsync(Id<Plan> plan, string holder, Id<Post>? post, DateOnly today, DateOnly until, CancellationToken stop = default) =>
        MakeAsync(plan, holder, post, today, until, mail: null, stop);

    /// <summary>The same, and where there is a mail it waits in the same save.</summary>
    public async Task<string> MakeAsync(Id<Plan> plan, string holder, Id<Post>? post, DateOnly today, DateOnly until, LinkMail? mail, CancellationToken stop = default)
    {
        var by = db.Author?.Name ?? throw new InvalidOperationException("No link is made without somebody who makes it: set Author.");
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        var id = Id<PartnerLink>.New();
        db.Add(new PartnerLink(id, plan, holder, post?.Value, Hash(token), today, until, by));
        mail?.Add(db, id, plan, token, until, by);
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
        return token;
    }

    /// <summary>The link of that token, be it open or not; null where there never was one.</summary>
    public Task<PartnerLink?> FindAsync(string token, CancellationToken stop = default)
    {
        var hash = Hash(token);
        return db.PartnerLinks.AsNoTracking().FirstOrDefaultAsync(link => link.Hash == hash, stop);
    }

    /// <summary>Every link of the plan, newest first.</summary>
    public async Task<IReadOnlyList<PartnerLink>> OfAsync(Id<Plan> plan, CancellationToken stop = default) =>
        await db.PartnerLinks.AsNoTracking().Where(link => link.PlanId == plan).OrderByDescending(link => link.Id).ToListAsync(stop);

    /// <summary>Ends the link at once. False where the plan has no such link that is open.</summary>
    public async Task<bool> RevokeAsync(Id<Plan> plan, Id<PartnerLink> id, DateOnly today, CancellationToken stop = default)
    {
        var link = await db.PartnerLinks.FirstOrDefaultAsync(one => one.Id == id && one.PlanId == plan && one.RevokedOn == null, stop);
        if (link is null) return false;
        link.Revoke(today, db.Author!.Name);
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
        return true;
    }

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
