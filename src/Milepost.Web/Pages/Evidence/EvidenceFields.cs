using Microsoft.AspNetCore.Mvc.ModelBinding;
using Milepost.Actions;
using Milepost.Editing.Forms;
using Milepost.Identity;
using Milepost.Store.Evidence;
using Milepost.Web.Components;
using Milepost.Web.Evidence;

namespace Milepost.Web.Pages.Evidence;

/// <summary>The questions that somebody who gives evidence answers, on its own page or as a part of another form.</summary>
public sealed class EvidenceFields
{
    private const int LongestWords = 4_000;
    private const int LongestLine = 300;

    public EvidenceForm? Form { get; set; }
    public string? Title { get; set; }
    public IFormFile? Chosen { get; set; }
    public string? Address { get; set; }
    public string? Text { get; set; }
    public EvidenceOf? Of { get; set; }
    public Guid? Reading { get; set; }
    public string? Period { get; set; }
    public string? Owner { get; set; }
    public DateFields Expires { get; set; } = new();

    /// <summary>Nothing was answered, so there is nothing to add; a form of which these questions are only a part goes on without.</summary>
    public bool IsEmpty => Chosen is null && string.IsNullOrWhiteSpace(Text + Address + Title);

    public static IReadOnlyList<Option> Forms { get; } =
    [
        new(nameof(EvidenceForm.File), "A file", "A report, a policy, a tool’s results, a photograph of a display"),
        new(nameof(EvidenceForm.Link), "A link", "Something that is kept elsewhere, such as on the intranet"),
        new(nameof(EvidenceForm.Minutes), "Minutes", "Of a meeting, as a file or in a few words"),
        new(nameof(EvidenceForm.MeasurePoint), "A measure point", "One reading of a measure of the plan; what becomes of it later is said beside it"),
        new(nameof(EvidenceForm.Note), "A note", "Words alone: what was seen, and where it can be asked about"),
    ];

    public static IReadOnlyList<Option> Ofs { get; } =
    [
        new(nameof(EvidenceOf.Activity), "Activity: that the work was done"),
        new(nameof(EvidenceOf.Impact), "Impact: that children are better off"),
        new("", "I cannot say; somebody else may weigh it"),
    ];

    /// <summary>Checks the answers and takes in the file.</summary>
    /// <param name="readings">The readings to choose from; none where the plan has none, and a figure is then said in words.</param>
    /// <param name="state">Where what is wrong is said, beside its field.</param>
    /// <param name="prefix">What the names of the fields begin with: "Given."</param>
    /// <param name="action">The action that it is for.</param>
    /// <param name="on">The day it is given.</param>
    /// <param name="taking">Takes in the file.</param>
    /// <param name="stop">Gives up.</param>
    /// <returns>What to add, with its file to be disposed of; nothing where anything is wrong.</returns>
    public async Task<(NewEvidence? Evidence, CheckedFile? File)> ReadAsync(
        ModelStateDictionary state, string prefix, Id<PlanAction> action, DateOnly on, EvidenceTaking taking, ReadingChoices readings, CancellationToken stop)
    {
        (Title, Address, Text, Period, Owner) = (Plain(Title), Plain(Address), TypedText.Whole(Text), Plain(Period), Plain(Owner));
        if (Form is null) state.AddModelError(prefix + nameof(Form), "Choose what it is");
        if (Form == EvidenceForm.File && Chosen is null) state.AddModelError(prefix + nameof(Chosen), "Choose the file");
        if (Form == EvidenceForm.Link && !IsWebAddress(Address)) state.AddModelError(prefix + nameof(Address), "Enter the whole address, such as https://intranet.example/minutes");
        else if (!string.IsNullOrWhiteSpace(Address) && !IsWebAddress(Address)) state.AddModelError(prefix + nameof(Address), "The address must begin with https:// or http://");
        var point = Form == EvidenceForm.MeasurePoint ? readings.Find(Reading) : null;
        if (Form == EvidenceForm.MeasurePoint && readings.Any && point is null) state.AddModelError(prefix + nameof(Reading), "Choose the reading");
        if (string.IsNullOrWhiteSpace(Text)) state.AddModelError(prefix + nameof(Text), Form == EvidenceForm.MeasurePoint && !readings.Any ? "Enter the figure and what it is of, such as “86% of assessments in time, October 2026”" : "Say in a sentence what it shows");
        else if (Text.Length > LongestWords) state.AddModelError(prefix + nameof(Text), $"What it shows must be {LongestWords:N0} characters or fewer");
        foreach (var (name, value) in new[] { (nameof(Title), Title), (nameof(Period), Period), (nameof(Owner), Owner) })
        {
            if (value?.Length > LongestLine) state.AddModelError(prefix + name, $"This must be {LongestLine} characters or fewer");
        }

        var expires = Expires.IsEmpty ? null : Expires.Read(state, prefix + nameof(Expires), "the last day on which it shows anything");
        if (!state.IsValid) return (null, null);

        CheckedFile? file = null;
        if (Chosen is not null)
        {
            await using var sent = Chosen.OpenReadStream();
            (file, var refusal) = await taking.TakeAsync(sent, Chosen.FileName, stop);
            if (refusal is not null)
            {
                state.AddModelError(prefix + nameof(Chosen), refusal);
                return (null, null);
            }
        }

        return (new(action, null, Form!.Value, Text, on)
        {
            Title = Title ?? (file is null ? point?.Measure.Title : Path.GetFileNameWithoutExtension(file.Name)),
            Address = Address,
            Period = Period ?? point?.Read.Period.Said,
            ReadingId = point?.Read.Reading.Id,
            Owner = Owner,
            ExpiresOn = expires,
            Of = Of,
        }, file);
    }

    public static bool IsWebAddress(string? address) =>
        Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) && address!.Trim().Length <= 2_000;

    internal static string? Plain(string? text) => TypedText.OneLine(text) is { Length: > 0 } plain ? plain : null;
}
