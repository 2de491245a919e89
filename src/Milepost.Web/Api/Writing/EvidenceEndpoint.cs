using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Milepost.Actions;
using Milepost.Store;
using Milepost.Store.Evidence;
using Milepost.Store.Writing;
using Milepost.Web.Access;
using Milepost.Web.Api.Lists;
using Milepost.Web.Components;
using Milepost.Web.Evidence;
using Milepost.Web.Pages.Evidence;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Api.Writing;

/// <summary>Takes evidence from programs: the same questions, the same looking over of files and the same saving as the page.</summary>
public sealed class EvidenceEndpoint(MilepostDb db, OpenPlan plans, PlanEvidence kept, EvidenceTaking taking, SiteSettings settings, UkClock clock)
{
    private static readonly string[] forms = [.. Enum.GetValues<EvidenceForm>().Select(RowColumns.Word)];
    private static readonly string[] shows = [.. Enum.GetValues<EvidenceOf>().Select(RowColumns.Word)];

    public static IReadOnlyList<SentField> Fields { get; } =
    [
        new("form", SentType.Choice, "What it is.", "minutes") { Words = forms, Needed = true },
        new("text", SentType.Text, "What it shows, in a sentence. It names no child.", "The group agreed the threshold document") { Needed = true },
        new("title", SentType.Text, "What it is called; of a file its name where this is left out.", "Front door group, October"),
        new("link", SentType.Text, "Where it is kept, for a link.", "https://intranet.wexcombe.example/minutes/42"),
        new("shows", SentType.Choice, "What it shows; left out where somebody else may weigh it.", "activity") { Words = shows },
        new("reading", SentType.Text, "The id of the reading that it is, for a measure point; the list readings has them. It is needed where the plan has readings.", "0197e7a0-5b1c-7c3e-8d2f-1a2b3c4d5e6f"),
        new("period", SentType.Text, "The time that it speaks of.", "April to June 2026"),
        new("owner", SentType.Text, "The post or person who keeps it.", "Head of assessment"),
        new("expiresOn", SentType.Day, "The last day on which it shows anything.", "2027-05-31"),
        new("file", SentType.File, "The file, where it has one: a PDF, Word, Excel, PowerPoint, CSV, text, PNG or JPEG of at most 50 MB.", "minutes.pdf"),
    ];

    public async Task AnswerAsync(HttpContext context, Guid id)
    {
        ArgumentNullException.ThrowIfNull(context);
        var stop = context.RequestAborted;
        var (key, refusal) = SentKey.Read(context);
        if (key is null)
        {
            await refusal!.WriteAsync(context);
            return;
        }

        if (!context.Request.HasFormContentType)
        {
            await Problem.Of(StatusCodes.Status415UnsupportedMediaType, "Send evidence as a form, with the header Content-Type: multipart/form-data.").WriteAsync(context);
            return;
        }

        if (await context.Request.FindFormAsync(stop) is not { } sent)
        {
            await Problem.Of(StatusCodes.Status400BadRequest, "The form could not be read: it is broken off, or larger than anything that is taken. Nothing was saved.").WriteAsync(context);
            return;
        }

        var hash = await HashAsync(context.Request.Path, sent, stop);
        await key.OnceAsync(context, db, clock, hash, () => SendAsync(context, id, key, sent, hash, stop));
    }

    private async Task<SentOutcome> SendAsync(HttpContext context, Guid id, SentKey key, IFormCollection sent, string hash, CancellationToken stop)
    {
        var (found, refusal) = await WrittenAction.FindAsync(context, db, plans, id, Permission.AddEvidence, clock.Today, stop);
        if (found is null) return SentOutcome.Refused(refusal!);
        if (!context.User.May(Permission.AddEvidence, found.Plan.Facts, found.Facts)) return SentOutcome.Refused(Problem.Of(StatusCodes.Status403Forbidden, "Whoever made this token may not add evidence to this action."));
        var faults = Unknown(sent).ToList();
        var fields = Read(sent, faults);
        if (faults.Count > 0) return SentOutcome.Refused(Problem.Unsound(faults));

        var state = new ModelStateDictionary();
        var (given, file) = await fields.ReadAsync(state, "", found.Promise.Id, clock.Today, taking, ReadingChoices.Of(found.Plan.Facts, clock.Today), stop);
        using (file)
        {
            if (given is null) return SentOutcome.Refused(Problem.Unsound([.. state.SelectMany(field => field.Value!.Errors.Select(error => new Fault(NameOf(field.Key), error.ErrorMessage)))]));
            var again = new EvidenceOutcome(null, null);
            var once = new OnceOnly<EvidenceOutcome>(key.Token, key.Key, hash, clock.Now, again, outcome => Answer(outcome, found, file is not null));
            var outcome = await kept.AddAsync(found.Plan.Facts.Plan.Id, given, file, once, stop);
            return SentOutcome.Of(once, outcome);
        }
    }

    private (int Status, string Body) Answer(EvidenceOutcome outcome, WrittenAction found, bool file) => outcome.Item is { } item
        ? (StatusCodes.Status201Created, WrittenAction.Json(new { id = item.ToString(), actionId = found.Promise.Id.ToString(), address = settings.Link(EvidenceLinks.Item(found.Plan.Facts.Plan.Name, item)) }))
        : (StatusCodes.Status422UnprocessableEntity, Problem.Unsound([new(file ? "file" : "", outcome.Refusal!)]).ToJson());

    private static EvidenceFields Read(IFormCollection sent, List<Fault> faults)
    {
        var expires = sent["expiresOn"].ToString();
        if (expires.Length > 0 && ApiFilter.DayOf(expires) is null) faults.Add(new("expiresOn", "Send a real day, such as 2027-05-31"));
        return new()
        {
            Form = Word<EvidenceForm>(sent, "form", forms, faults),
            Of = Word<EvidenceOf>(sent, "shows", shows, faults),
            Text = sent["text"],
            Title = sent["title"],
            Address = sent["link"],
            Reading = Guid.TryParse(sent["reading"], out var reading) ? reading : null,
            Period = sent["period"],
            Owner = sent["owner"],
            Expires = ApiFilter.DayOf(expires) is { } day ? DateFields.Of(day) : new(),
            Chosen = sent.Files["file"],
        };
    }

    private static T? Word<T>(IFormCollection sent, string name, string[] words, List<Fault> faults) where T : struct, Enum
    {
        var said = sent[name].ToString();
        if (said.Length == 0) return null;
        if (words.Contains(said)) return Enum.Parse<T>(said, ignoreCase: true);
        faults.Add(new(name, $"Send one of {Milepost.Wording.Say.List(words)}"));
        return null;
    }

    private static IEnumerable<Fault> Unknown(IFormCollection sent) => sent.Keys.Concat(sent.Files.Select(file => file.Name)).Where(name => Fields.All(field => field.Name != name))
        .Select(name => new Fault(Milepost.Wording.Say.Shorten(name, 40), $"Evidence knows no such field. It knows {Milepost.Wording.Say.List([.. Fields.Select(field => field.Name)])}"));

    private static string NameOf(string field) => field.Split('.')[0] switch
    {
        nameof(EvidenceFields.Chosen) => "file",
        nameof(EvidenceFields.Address) => "link",
        nameof(EvidenceFields.Expires) => "expiresOn",
        nameof(EvidenceFields.Of) => "shows",
        var other => other.ToLowerInvariant(),
    };

    /// <summary>Of the answers and the files themselves: what parts them in a form is another at each sending.</summary>
    private static async Task<string> HashAsync(string path, IFormCollection sent, CancellationToken stop)
    {
        var parts = new List<string> { path };
        parts.AddRange(sent.OrderBy(field => field.Key, StringComparer.Ordinal).SelectMany(field => new[] { field.Key, field.Value.ToString() }));
        foreach (var file in sent.Files)
        {
            await using var bytes = file.OpenReadStream();
            parts.AddRange([file.Name, file.FileName, Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, stop))]);
        }

        return SentKey.Hash(parts);
    }
}
