using Milepost.Questioning;

namespace Milepost.Web.Pages.Questions;

/// <summary>Which questions the page shows: the address says so, so that it can be sent to somebody.</summary>
public sealed record QuestionFilter
{
    /// <summary>Only those that wait for whoever looks.</summary>
    public bool Mine { get; init; }

    public string? Lead { get; init; }
    public string? Sponsor { get; init; }
    public string? Kind { get; init; }

    /// <summary>Open ones where nothing is said.</summary>
    public QuestionStanding? Standing { get; init; }

    /// <summary>Settled ones too.</summary>
    public bool All { get; init; }

    public bool IsAny => Mine || Lead is not null || Sponsor is not null || Kind is not null || Standing is not null || All;

    public IReadOnlyList<Question> Apply(IEnumerable<Question> questions, Func<string, bool> meansMe) =>
    [
        .. questions.Where(question =>
            (Standing is { } standing ? question.Standing == standing : All || question.IsOpen)
            && (!Mine || question.WaitsFor(meansMe))
            && (Lead is null || question.Leads.Contains(Lead, StringComparer.OrdinalIgnoreCase))
            && (Sponsor is null || question.Sponsors.Contains(Sponsor, StringComparer.OrdinalIgnoreCase))
            && (Kind is null || question.Rule.Kind == Kind)),
    ];
}
