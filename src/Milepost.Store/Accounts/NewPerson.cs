using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;

namespace Milepost.Store.Accounts;

/// <summary>Somebody who is to be asked in.</summary>
/// <param name="Name">As the person is called.</param>
/// <param name="Mail">Where mail reaches them; null for those who have none and are given their link on paper.</param>
/// <param name="Post">Their job; null where nobody said.</param>
/// <param name="Agency">Their agency; null for the council's own.</param>
/// <param name="Roles">What they are to be.</param>
/// <param name="Plan">To which plan; null for every plan.</param>
public sealed record NewPerson(string Name, string? Mail, string? Post, string? Agency, IReadOnlyList<Role> Roles, Id<Plan>? Plan = null)
{
    private const int Longest = 200;

    /// <summary>To which priority of it; null for all.</summary>
    public Id<Priority>? Priority { get; init; }

    /// <summary>Who in the council answers for somebody from outside; null for the council's own.</summary>
    public Id<Person>? Sponsor { get; init; }

    /// <summary>The last day of somebody from outside.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>What is wrong with it, in words; null where nothing is.</summary>
    public string? Fault =>
        string.IsNullOrWhiteSpace(Name) || Name.Length > Longest ? "Say what the person is called."
        : Mail is { } mail && !LooksLikeMail(mail.Trim()) ? $"{mail} is no mail address. One looks like ana.okafor@wexcombe.example."
        : null;

    /// <summary>Whether it can be an address: what it leads to is only known once something is sent there.</summary>
    public static bool LooksLikeMail(string mail) =>
        mail.Length <= Longest && mail.IndexOf('@') is > 0 and var at && mail.LastIndexOf('.') > at + 1 && mail.LastIndexOf('@') == at
        && !mail.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || letter is '<' or '>' or ',' or ';' or '"') && !mail.EndsWith('.');
}
