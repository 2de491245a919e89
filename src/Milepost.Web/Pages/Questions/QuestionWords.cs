using Milepost.Questioning;
using Milepost.Wording;

namespace Milepost.Web.Pages.Questions;

/// <summary>How a question's standing is said on a page.</summary>
internal static class QuestionWords
{
    public static string Standing(QuestionStanding standing) => standing switch
    {
        QuestionStanding.WithLead => "With the lead",
        QuestionStanding.WithSponsor => "With the sponsor",
        QuestionStanding.Answered => "Answered",
        QuestionStanding.Accepted => "Accepted with a reason",
        _ => "No longer so",
    };

    /// <summary>"Asked of Head of HR on 3 June 2026; goes to the sponsor on 13 June 2026."</summary>
    public static string Asked(Question question)
    {
        var leads = question.Leads.Count == 0 ? "nobody, since there is no lead," : Say.List(question.Leads);
        var asked = $"Asked of {leads} on {Say.Date(question.AskedOn)}";
        var sponsors = question.Sponsors.Count == 0 ? "the sponsor, who is not named" : Say.List(question.Sponsors);
        return question.Standing switch
        {
            QuestionStanding.WithLead => $"{asked}; goes to {sponsors} on {Say.Date(question.SponsorFrom)}.",
            QuestionStanding.WithSponsor => $"{asked}; with {sponsors} since {Say.Date(question.SponsorFrom)}.",
            _ => asked + ".",
        };
    }
}
