using System.Text.Json;
using Milepost.Importing.Reading;
using Milepost.Tests.Documents;

namespace Milepost.Tests.Importing;

/// <summary>The real plans beside the repository, and what a person read in them by hand; tests are skipped where they are absent.</summary>
internal static class Expected
{
    public static FileReading Seed(string number)
    {
        var folder = Repository.Shared("seeds");
        if (folder is null) Assert.Skip("The shared folder with real plans is not beside this repository.");
        var path = Directory.GetFiles(folder, number + "_*.txt").Single();
        return PlanReader.Read(Said.Document(Path.GetFileName(path), File.ReadAllBytes(path)));
    }

    public static JsonElement Json(string name)
    {
        var path = Repository.Shared(Path.Combine("expected", name));
        if (path is null) Assert.Skip("What a person read in the real plans is not beside this repository.");
        return JsonDocument.Parse(File.ReadAllText(path)).RootElement;
    }

    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";

    public static List<string> Texts(this JsonElement element, string name) =>
        [.. element.GetProperty(name).EnumerateArray().Select(each => each.GetString()!)];

    /// <summary>Letters and digits only: how lists and tags are joined does not matter.</summary>
    public static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
