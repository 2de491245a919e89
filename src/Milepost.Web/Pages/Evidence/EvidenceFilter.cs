using Milepost.Actions;
using Milepost.Evidencing;

namespace Milepost.Web.Pages.Evidence;

/// <summary>What of the register is to be seen apart.</summary>
public enum EvidenceShown
{
    Current,
    NotWeighed,
    Expiring,
    Expired,
    Retired,
    Withheld,
}

/// <summary>Which evidence the register shows, as the address of the page says it.</summary>
public sealed class EvidenceFilter
{
    public EvidenceForm? Form { get; set; }
    public EvidenceOf? Of { get; set; }
    public int? Grade { get; set; }
    public Guid? Action { get; set; }
    public EvidenceShown? Show { get; set; }
    public string? Text { get; set; }

    public bool IsAny => Form is not null || Of is not null || Grade is not null || Action is not null || Show is not null || !string.IsNullOrWhiteSpace(Text);

    public IReadOnlyList<EvidenceRow> Apply(EvidenceRegister register) =>
    [
        .. register.Rows.Where(row =>
            (Form is null || row.Item.Form == Form)
            && (Of is null || row.Item.Of == Of)
            && (Grade is null || row.Item.Grade == Grade)
            && (Action is null || row.Serves.Any(one => one.Action.Id.Value == Action))
            && (Show is null || Is(row, Show.Value))
            && (string.IsNullOrWhiteSpace(Text) || Speaks(row, Text.Trim()))),
    ];

    /// <summary>The part of an address that asks for the same rows, from its question mark on.</summary>
    public string Query(string? more = null)
    {
        (string Name, string? Value)[] parts = [("form", Form?.ToString()), ("of", Of?.ToString()), ("grade", Grade?.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("action", Action?.ToString()), ("show", Show?.ToString()), ("text", Text)];
        var said = parts.Where(part => !string.IsNullOrWhiteSpace(part.Value)).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}");
        var query = string.Join('&', more is null ? said : said.Append(more));
        return query.Length == 0 ? "" : "?" + query;
    }

    /// <summary>Which rows they are, for a file that must say of itself what it holds.</summary>
    public string Words()
    {
        List<string> words = [IsAny ? "Evidence" : "All evidence of the plan"];
        if (Form is { } form) words.Add($"of the form {EvidenceWords.Form(form).ToLowerInvariant()}");
        if (Of is { } of) words.Add($"of {EvidenceWords.Of(of).ToLowerInvariant()}");
        if (Grade is { } grade) words.Add(EvidenceGrade.Said(grade));
        if (Action is not null) words.Add("of one action");
        if (Show is { } show) words.Add(Shown(show).ToLowerInvariant());
        if (!string.IsNullOrWhiteSpace(Text)) words.Add($"with the words “{Text.Trim()}”");
        return string.Join(", ", words) + "; newest first";
    }

    public static string Shown(EvidenceShown show) => show switch
    {
        EvidenceShown.NotWeighed => "Not yet weighed",
        EvidenceShown.Withheld => "Not to be shared",
        EvidenceShown.Expiring => "Expires soon",
        _ => show.ToString(),
    };

    private static bool Is(EvidenceRow row, EvidenceShown show) => show switch
    {
        EvidenceShown.Current => row.Counts,
        EvidenceShown.NotWeighed => row.Counts && (row.Item.Of is null || row.Item.Grade is null),
        EvidenceShown.Expiring => row.State == EvidenceState.Expiring,
        EvidenceShown.Expired => row.State == EvidenceState.Expired,
        EvidenceShown.Retired => row.State == EvidenceState.Retired,
        _ => row.IsWithheld,
    };

    private static bool Speaks(EvidenceRow row, string text)
    {
        return Has(row.Item.Title) || Has(row.Item.Text) || Has(row.Item.Owner) || Has(row.Item.Period) || row.Files.Any(file => Has(file.Name)) || row.Serves.Any(one => Has(one.Action.Reference) || Has(one.Action.Title));

        bool Has(string? words) => words?.Contains(text, StringComparison.CurrentCultureIgnoreCase) == true;
    }
}
