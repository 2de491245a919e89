using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Milepost.Store;
using Milepost.Store.Accounts;
using Milepost.Web.Access;
using Milepost.Web.Access.Factors;

namespace Milepost.Web.Pages.Account;

/// <summary>Sets up a second factor, renews its recovery codes, and takes it away again.</summary>
public class SecondFactorModel(MilepostDb db, SecondFactor factor, SigningIn signingIn) : PageModel
{
    [BindProperty]
    public string? Typed { get; set; }

    public bool Has { get; private set; }

    /// <summary>Whether a role of theirs asks for it.</summary>
    public bool IsAsked => Visitor.Held.Anywhere.Any(SecondFactorRule.Asks);

    /// <summary>The page that asked for one, to which it leads on; null where none did.</summary>
    [BindProperty(SupportsGet = true, Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    /// <summary>Where one goes on from here.</summary>
    public string Next => IsFor ? ReturnUrl! : "/";

    /// <summary>Whether it is set up for the sake of one page.</summary>
    public bool IsFor => ReturnUrl is { Length: > 1 } && Url.IsLocalUrl(ReturnUrl);

    /// <summary>They came by an account with the council, whose provider did not say that it had asked for one.</summary>
    public bool CameBySignOn => Visitor.Session.Proof is Proof.SignOn;

    public int RecoveryLeft { get; private set; }

    /// <summary>The recovery codes, on the one page that ever shows them.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    /// <summary>The new key, protected, as the form brings it back.</summary>
    public string Offered { get; private set; } = "";

    public QrCode? Picture { get; private set; }
    public string Spelled { get; private set; } = "";

    private Visitor Visitor => User.Visitor()!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await FindAsync(stop) is null) return Redirect(AccountLinks.Account);
        if (Has && IsFor && !Visitor.Held.ByOneThing) return LocalRedirect(Next);
        if (!Has) Offer(Totp.NewKey());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? act, string? offered, CancellationToken stop)
    {
        if (await FindAsync(stop) is null) return Redirect(AccountLinks.Account);
        return Has
            ? act == "remove" ? await RemoveAsync(stop) : await RenewAsync(stop)
            : await SetAsync(factor.Unwrap(Visitor.Person.Id, offered), stop);
    }

    private async Task<IActionResult> SetAsync(byte[]? key, CancellationToken stop)
    {
        if (key is null) return Redirect(AccountLinks.SecondFactor);
        var (answer, codes) = await factor.SetAsync(Visitor.Person.Id, key, Typed, stop);
        if (!IsRight(answer))
        {
            Offer(key);
            return Page();
        }

        Codes = codes;
        await AgainAsync(Proof.SecondFactor, stop);
        return Page();
    }

    private async Task<IActionResult> RenewAsync(CancellationToken stop)
    {
        var (answer, codes) = await factor.RenewCodesAsync(Visitor.Person.Id, Typed, stop);
        if (IsRight(answer)) Codes = codes;
        return Page();
    }

    private async Task<IActionResult> RemoveAsync(CancellationToken stop)
    {
        if (!IsRight(await factor.RemoveAsync(Visitor.Person.Id, Typed, stop))) return Page();
        // What the person showed beside it still holds.
        await AgainAsync(Visitor.Session switch { { Proof: Proof.StrongSignOn } => Proof.StrongSignOn, { ProviderSession: not null } => Proof.SignOn, _ => Proof.Password }, stop);
        Done.Say(this, "The second factor is removed");
        return Redirect(IsAsked ? AccountLinks.SecondFactor : AccountLinks.Account);
    }

    private bool IsRight(CodeAnswer answer)
    {
        if (answer is CodeAnswer.Right or CodeAnswer.RightByRecovery) return true;
        ModelState.AddModelError(nameof(Typed), answer is CodeAnswer.TooMany
            ? "Too many tries. Wait five minutes and try again"
            : "The code is not right. Each code works once, and for about a minute");
        return false;
    }

    private void Offer(byte[] key)
    {
        (Offered, Spelled) = (factor.Wrap(Visitor.Person.Id, key), Totp.Spelled(key));
        Picture = QrCode.Of(Totp.Address(key, Visitor.Person.Mail ?? Visitor.Person.Key));
    }

    /// <summary>The account's seal changed, which ends every session; this browser begins another.</summary>
    private async Task AgainAsync(Proof proof, CancellationToken stop)
    {
        var account = await FindAsync(stop);
        await signingIn.BeginAsync(HttpContext, Visitor.Person.Id, proof, account!.Seal, Visitor.Session.ProviderSession);
    }

    /// <summary>The account of whoever signs in by one; null for somebody invented.</summary>
    private async Task<Store.Accounts.Account?> FindAsync(CancellationToken stop)
    {
        var account = await db.Accounts.AsNoTracking().FirstOrDefaultAsync(one => one.PersonId == Visitor.Person.Id, stop);
        (Has, RecoveryLeft) = (account?.FactorKey is not null, account?.RecoveryCodes.Count ?? 0);
        return account;
    }
}
