using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Milepost.Documents.Reading;
using Milepost.Importing;
using Milepost.Importing.Reading;
using Milepost.Plans;

namespace Milepost.Tests.Importing.Inspections;

/// <summary>
/// Twelve published reports, held against what a person read in them by hand. The project holds no copy of them: of each
/// recommendation it knows the first and the last words, how many there are, and the fingerprint of the whole.
/// </summary>
public class PublishedReportsTests
{
    private const string Where = "inspection-reports";

    private static readonly JsonElement Read = JsonDocument.Parse(File.ReadAllText(Repository.Folder("tests/Milepost.Tests/Importing/Inspections/published-reports.json"))).RootElement;

    private static readonly ConcurrentDictionary<string, Milepost.Importing.Tables.SourceDocument> Documents = new();

    public static TheoryData<string> Reports => [.. Read.EnumerateArray().Select(report => report.GetProperty("file").GetString()!)];

    [Theory, MemberData(nameof(Reports))]
    public void Every_judgement_and_every_recommendation_is_read_whole_and_word_for_word(string file)
    {
        var expected = Read.EnumerateArray().Single(report => report.GetProperty("file").GetString() == file);
        var reading = PlanReader.Read(Document(file));

        Assert.Equal(FileKind.InspectionReport, reading.Kind);
        var draft = reading.Inspection!;
        Assert.Equal(SourceKind.Inspection, draft.Kind);
        Assert.Equal((Text(expected, "authority"), Text(expected, "framework")), (draft.Authority, draft.Framework));
        Assert.Equal((Text(expected, "start"), Text(expected, "end"), Text(expected, "published")), (Day(draft.Start), Day(draft.End), Day(draft.Published)));
        Assert.Equal(Strings(expected, "judgements"), draft.Judgements.Select(one => $"{one.Area}: {one.Grade.Said()}"));
        Assert.Equal(Strings(expected, "recommendations"), draft.Recommendations.Select(Fingerprint));
        Assert.Equal((expected.GetProperty("boardRecommendations").GetInt32(), Text(expected, "boardGrade")), (draft.BoardRecommendations.Count, draft.BoardGrade?.Said()));
        Assert.DoesNotContain(reading.Problems, problem => problem.Severity != Severity.Note);
        Assert.All(draft.Recommendations, asked => Assert.NotNull(asked.At.Page));
    }

    [Theory, MemberData(nameof(Reports))]
    public void The_narrative_is_kept_paragraph_by_paragraph_without_what_pages_repeat(string file)
    {
        var paragraphs = PlanReader.Read(Document(file)).Inspection!.Paragraphs;

        Assert.True(paragraphs.Count > 30, $"{paragraphs.Count} paragraphs");
        Assert.DoesNotContain(paragraphs, paragraph => paragraph.Text.Contains("Piccadilly Gate", StringComparison.Ordinal) || int.TryParse(paragraph.Text, CultureInfo.InvariantCulture, out _));
        // Ofsted numbers its findings: none may be lost, and each is whole.
        var numbers = paragraphs.Select(paragraph => paragraph.Number).OfType<string>().Select(number => int.Parse(number, CultureInfo.InvariantCulture)).Distinct().ToList();
        Assert.Equal(numbers.Count, numbers.Max() - numbers.Min() + 1 - Skipped(numbers, file));
    }

    /// <summary>The council's recommendations are numbered with the findings, and kept apart from them.</summary>
    private static int Skipped(List<int> numbers, string file)
    {
        var asked = PlanReader.Read(Document(file)).Inspection!;
        return asked.Recommendations.Concat(asked.BoardRecommendations)
            .Count(one => int.Parse(one.Number, CultureInfo.InvariantCulture) is var number && number > numbers.Min() && number < numbers.Max() && !numbers.Contains(number));
    }

    private static string Fingerprint(AskedDraft asked)
    {
        var words = asked.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var whole = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', words))));
        return $"{asked.Number} | {string.Join(' ', words[..3])} … {string.Join(' ', words[^3..])} | {words.Length} | {whole}";
    }

    private static Milepost.Importing.Tables.SourceDocument Document(string file)
    {
        Assert.SkipUnless(Repository.Shared(Where) is not null, "The published reports are not beside this repository.");
        return Documents.GetOrAdd(file, Open);
    }

    private static Milepost.Importing.Tables.SourceDocument Open(string file)
    {
        var read = DocumentReader.Read(new SourceFile(file, File.ReadAllBytes(Path.Combine(Repository.Shared(Where)!, file))), TestContext.Current.CancellationToken);
        Assert.True(read.TryGetDocument(out var document, out var refusal), refusal?.Message);
        return document;
    }

    private static string? Text(JsonElement report, string key) => report.GetProperty(key).GetString();

    private static IEnumerable<string> Strings(JsonElement report, string key) => report.GetProperty(key).EnumerateArray().Select(one => one.GetString()!);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
