using System.Collections.Concurrent;
using System.Globalization;

namespace Milepost.Bench.Soaking;

/// <summary>How long every answer took, and what it was.</summary>
internal sealed class Tally
{
    private readonly ConcurrentQueue<(string Kind, string Page, double Milliseconds, int Status)> answers = new();

    public void Add(string kind, string page, double milliseconds, int status) => answers.Enqueue((kind, page, milliseconds, status));

    public void Clear() => answers.Clear();

    /// <summary>Within how many milliseconds so many of a hundred answers of a kind came.</summary>
    public double At(string kind, int percent) => answers.Where(answer => answer.Kind == kind).Select(answer => answer.Milliseconds).Order().ToList() is [_, ..] taken ? At(taken, percent) : 0;

    /// <summary>How many answers said that the site was at fault.</summary>
    public int Failed => answers.Count(answer => answer.Status >= 500);

    public IEnumerable<string> Lines()
    {
        foreach (var kind in answers.GroupBy(answer => answer.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            yield return Line(kind.Key, [.. kind.Select(answer => answer.Milliseconds).Order()]);
            foreach (var page in kind.GroupBy(answer => answer.Page).OrderBy(page => page.Key, StringComparer.Ordinal))
            {
                yield return Line($"  {page.Key}", [.. page.Select(answer => answer.Milliseconds).Order()]);
            }
        }

        yield return $"answers by status: {string.Join(", ", answers.GroupBy(answer => answer.Status).OrderBy(status => status.Key).Select(status => $"{status.Key}: {status.Count()}"))}";
    }

    private static string Line(string what, List<double> taken) => string.Create(CultureInfo.InvariantCulture,
        $"{what,-28} {taken.Count,6} answers, half in {At(taken, 50),6:F0} ms, 95 of 100 in {At(taken, 95),6:F0} ms, 99 in {At(taken, 99),6:F0} ms, the slowest {taken[^1],6:F0} ms");

    private static double At(List<double> taken, int percent) => taken[Math.Min(taken.Count - 1, taken.Count * percent / 100)];
}
