using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Milepost.Calendar;
using Milepost.Web;

namespace Milepost.Cli;

/// <summary>The options that name a plan and a day.</summary>
internal static class PlanOption
{
    public static Option<string> Create() => new("--plan") { Description = "The plan's short name, such as wexcombe", Required = true };

    /// <summary>A day as a council writes it, or as a script does: 3/3/2026, 3 March 2026, 2026-03-03.</summary>
    public static DateOnly? Day(ArgumentResult argument)
    {
        var text = string.Join(' ', argument.Tokens.Select(token => token.Value));
        if (Day(text) is { } day) return day;

        argument.AddError(NoDay(text));
        return null;
    }

    /// <summary>The same of a text; null where it is no day.</summary>
    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var exact) ? exact
        : DateReader.Read(text) is [{ Date: { } day, Precision: DatePrecision.Day, Doubt: null }] ? day
        : null;

    public static string NoDay(string text) => $"'{text}' is not a day such as 3 March 2026 or 2026-03-03.";

    public static DateOnly Today() => new UkClock(SiteSettings.Clock).Today;
}
