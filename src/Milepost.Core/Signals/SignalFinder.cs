namespace Milepost.Signals;

/// <summary>Finds what is more than chance within one stretch of values. No rule looks across its ends: beyond them another mean counts.</summary>
internal static class SignalFinder
{
    private const int Window = 3;

    /// <summary>For each value of the stretch its signals, the trend before the shift, that before two of three, and that before one outside.</summary>
    public static IReadOnlyList<IReadOnlyList<Signal>> In(IReadOnlyList<decimal> values, XmrStretch stretch, SignalRules rules)
    {
        var found = new List<Signal>?[stretch.Count];
        if (stretch.Limits is { } limits)
        {
            var seen = new Search(values, stretch, limits, found);
            seen.Trends(rules.Trend);
            seen.Shifts(rules.Shift);
            seen.TwoOfThree();
            seen.Outside();
        }

        return [.. found.Select(signals => (IReadOnlyList<Signal>?)signals ?? [])];
    }

    private readonly record struct Search(IReadOnlyList<decimal> Values, XmrStretch Stretch, ProcessLimits Limits, List<Signal>?[] Found)
    {
        private int End => Stretch.First + Stretch.Count;

        /// <summary>A pause ends a trend. Where one trend ends another may begin, and the later one tells where the measure is going.</summary>
        public void Trends(int least)
        {
            var begins = Stretch.First;
            for (var at = begins + 1; at <= End; at++)
            {
                if (at < End && Step(at) != 0 && Step(at) == Step(begins + 1)) continue;
                if (at - begins >= least) Mark(new(SignalRule.Trend, Step(begins + 1) > 0, begins, at - 1), first: true);
                begins = at - 1;
            }
        }

        public void Shifts(int least)
        {
            var begins = Stretch.First;
            for (var at = begins + 1; at <= End; at++)
            {
                if (at < End && Side(at) == Side(begins)) continue;
                if (at - begins >= least && Side(begins) != 0) Mark(new(SignalRule.Shift, Side(begins) > 0, begins, at - 1));
                begins = at;
            }
        }

        /// <summary>All three lie on one side of the mean. A value outside the limits is told of by itself and counts for nothing here.</summary>
        public void TwoOfThree()
        {
            var mine = new Signal?[Stretch.Count];
            for (var at = Stretch.First; at + Window <= End; at++)
            {
                var side = Side(at);
                if (side == 0 || Side(at + 1) != side || Side(at + 2) != side) continue;
                if (Near(at) + Near(at + 1) + Near(at + 2) < 2) continue;
                for (var near = at; near < at + Window; near++)
                {
                    if (Near(near) == 1) mine[near - Stretch.First] = new(SignalRule.TwoOfThree, side > 0, at, at + Window - 1);
                }
            }

            foreach (var (position, signal) in mine.Index())
            {
                if (signal is not null) (Found[position] ??= []).Add(signal);
            }
        }

        public void Outside()
        {
            for (var at = Stretch.First; at < End; at++)
            {
                if (Beyond(at)) Mark(new(SignalRule.Outside, Values[at] > Limits.Upper, at, at));
            }
        }

        private void Mark(Signal signal, bool first = false)
        {
            for (var at = signal.First; at <= signal.Last; at++)
            {
                var signals = Found[at - Stretch.First] ??= [];
                signals.Insert(first ? 0 : signals.Count, signal);
            }
        }

        private int Step(int at) => at < End ? Math.Sign(Values[at] - Values[at - 1]) : 0;

        private int Side(int at) => Math.Sign(Values[at] - Stretch.Mean);

        private bool Beyond(int at) => Values[at] > Limits.Upper || Values[at] < Limits.Lower;

        private int Near(int at) => !Beyond(at) && (Values[at] > Limits.NearUpper || Values[at] < Limits.NearLower) ? 1 : 0;
    }
}
