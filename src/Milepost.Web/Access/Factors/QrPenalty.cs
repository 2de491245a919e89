namespace Milepost.Web.Access.Factors;

/// <summary>The eight masks, and how hard a picture is to read: long runs, blocks of one colour, and more of one than of the other.</summary>
internal static class QrPenalty
{
    public static bool IsTurned(int mask, int x, int y) => mask switch
    {
        0 => (x + y) % 2 == 0,
        1 => y % 2 == 0,
        2 => x % 3 == 0,
        3 => (x + y) % 3 == 0,
        4 => ((x / 3) + (y / 2)) % 2 == 0,
        5 => (x * y % 2) + (x * y % 3) == 0,
        6 => ((x * y % 2) + (x * y % 3)) % 2 == 0,
        _ => (((x + y) % 2) + (x * y % 3)) % 2 == 0,
    };

    public static int Of(bool[,] dark)
    {
        var side = dark.GetLength(0);
        int penalty = 0, count = 0;
        for (var i = 0; i < side; i++)
        {
            penalty += Runs(side, j => dark[j, i]) + Runs(side, j => dark[i, j]);
            for (var j = 0; j < side; j++)
            {
                if (dark[i, j]) count++;
                if (i > 0 && j > 0 && dark[i, j] == dark[i - 1, j] && dark[i, j] == dark[i, j - 1] && dark[i, j] == dark[i - 1, j - 1]) penalty += 3;
            }
        }

        return penalty + (Math.Abs((count * 20) - (side * side * 10)) / (side * side) * 10);
    }

    private static int Runs(int side, Func<int, bool> at)
    {
        int penalty = 0, run = 1;
        for (var i = 1; i <= side; i++)
        {
            if (i < side && at(i) == at(i - 1))
            {
                run++;
                continue;
            }

            if (run >= 5) penalty += run - 2;
            run = 1;
        }

        return penalty;
    }
}
