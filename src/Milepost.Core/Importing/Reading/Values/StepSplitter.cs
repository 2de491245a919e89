namespace Milepost.Importing.Reading.Values;

/// <summary>Splits a cell of steps into its steps: "1. … 2. …", "a) … b) …", bullets. A cell of prose has none.</summary>
public static class StepSplitter
{
    public static SplitSteps Split(string cell)
    {
        var lines = StepMarks.Read(cell);
        var top = Top(lines);
        if (top is StepMark.None) return new(string.Join('\n', lines.Select(line => line.Line)), []);

        var leadIn = lines.TakeWhile(line => line.Mark != top).Select(line => line.Line);
        var steps = new List<(string? Reference, List<string> Lines)>();
        foreach (var line in lines.SkipWhile(line => line.Mark != top))
        {
            if (line.Mark == top) steps.Add((line.Reference, [line.Text]));
            else steps[^1].Lines.Add(line.Line);
        }

        return new(string.Join('\n', leadIn), [.. steps.Select(step => new StepText(step.Reference, string.Join('\n', step.Lines)))]);
    }

    /// <summary>The kind of mark that the steps have: the first number or letter decides, and bullets only where there is neither.</summary>
    private static StepMark Top(List<MarkedLine> lines) =>
        (lines.Find(line => line.Mark < StepMark.Bullet) ?? lines.Find(line => line.Mark is StepMark.Bullet))?.Mark ?? StepMark.None;
}
