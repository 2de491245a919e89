using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Milepost.Checking;
using Milepost.Plans;

namespace Milepost.Web.Pages.Quality;

/// <summary>The words and limits as a form holds them: a list is a text with a word on each line.</summary>
public sealed class PolicyForm
{
    private const int MostWords = 400;
    private const int LongestWord = 60;
    private const string Off = "off";
    private const string Usual = "usual";

    public Dictionary<string, string?> Words { get; set; } = [];
    public Dictionary<string, string?> Limits { get; set; } = [];
    public Dictionary<string, string?> Rules { get; set; } = [];

    public static PolicyForm Of(CheckPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return new()
        {
            Words = CheckWords.All.ToDictionary(list => list.Key, list => (string?)string.Join('\n', policy.Of(list))),
            Limits = CheckLimit.All.ToDictionary(limit => limit.Key, limit => (string?)policy.Of(limit).ToString(CultureInfo.InvariantCulture)),
            Rules = CheckRules.All.ToDictionary(rule => rule.Code, rule => (string?)Setting(policy.Of(rule.Code))),
        };
    }

    /// <summary>The policy that the form describes; what is wrong is said beside its field, all at once.</summary>
    public CheckPolicy Read(ModelStateDictionary state) => new CheckPolicy
    {
        Words = CheckWords.All.ToDictionary(list => list.Key, list => (IReadOnlyList<string>)ReadWords(list, state)),
        Limits = CheckLimit.All.ToDictionary(limit => limit.Key, limit => ReadLimit(limit, state)),
        Rules = CheckRules.All.ToDictionary(rule => rule.Code, rule => ReadRule(rule, state)),
    }.Trimmed();

    private List<string> ReadWords(CheckWords list, ModelStateDictionary state)
    {
        List<string> words =
        [
            .. (Words.GetValueOrDefault(list.Key) ?? "").Split(['\r', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
        var field = $"Form.Words[{list.Key}]";
        if (words.Count > MostWords) state.AddModelError(field, $"{list.Name} must be {MostWords} lines or fewer");
        else if (words.Find(word => word.Length > LongestWord) is { } longest)
        {
            state.AddModelError(field, $"{list.Name}: “{longest[..20]}…” is longer than {LongestWord} characters. Put each word on a line of its own");
        }

        return words;
    }

    private int ReadLimit(CheckLimit limit, ModelStateDictionary state)
    {
        var text = Limits.GetValueOrDefault(limit.Key)?.Trim();
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= limit.Least && value <= limit.Most) return value;

        state.AddModelError($"Form.Limits[{limit.Key}]", $"{limit.Name} must be a whole number from {limit.Least} to {limit.Most}, such as {limit.Usual}");
        return limit.Usual;
    }

    private RuleSetting ReadRule(CheckRule rule, ModelStateDictionary state)
    {
        var chosen = Rules.GetValueOrDefault(rule.Code);
        if (chosen is null or Usual) return new RuleSetting();
        if (chosen == Off) return new RuleSetting(On: false);
        if (Enum.TryParse<FindingSeverity>(chosen, ignoreCase: true, out var severity)) return new RuleSetting(Severity: severity == rule.Severity ? null : severity);

        state.AddModelError($"Form.Rules[{rule.Code}]", $"{rule.Name}: choose one of the weights");
        return new RuleSetting();
    }

    private static string Setting(RuleSetting setting) => !setting.On ? Off : setting.Severity is { } severity ? QualityWords.Severity(severity) : Usual;
}
