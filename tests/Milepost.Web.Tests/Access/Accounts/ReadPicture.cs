using System.Text;
using Milepost.Web.Access.Factors;

namespace Milepost.Web.Tests.Access.Accounts;

/// <summary>Reads a square picture by the tables of ISO/IEC 18004 alone, and fails where any block does not check.</summary>
internal static class ReadPicture
{
    // Version: blocks and data words of each kind of block, and words of error correction in a block, at level M.
    private static readonly (int Blocks, int Data, int MoreBlocks, int MoreData, int Guard)[] Layout =
    [
        (1, 16, 0, 0, 10), (1, 28, 0, 0, 16), (1, 44, 0, 0, 26), (2, 32, 0, 0, 18), (2, 43, 0, 0, 24),
        (4, 27, 0, 0, 16), (4, 31, 0, 0, 18), (2, 38, 2, 39, 22), (3, 36, 2, 37, 22), (4, 43, 1, 44, 26),
    ];

    private static readonly int[][] Alignment =
        [[], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46], [6, 28, 50]];

    // The fifteen bits of level M for each mask, as the standard prints them.
    private static readonly string[] Formats =
        ["101010000010010", "101000100100101", "101111001111100", "101101101001011", "100010111111001", "100000011001110", "100111110010111", "100101010100000"];

    public static string Text(QrCode code)
    {
        var version = (code.Side - 17) / 4;
        var mask = Array.IndexOf(Formats, string.Concat(FormatPlaces().Select(place => code.IsDark(place.X, place.Y) ? '1' : '0')));
        Assert.InRange(mask, 0, 7);
        var words = Words(code, version, mask);
        var data = Deal(words, Layout[version - 1]);
        Assert.Equal(4, data[0] >> 4);
        var bits = string.Concat(data.Select(word => Convert.ToString(word, 2).PadLeft(8, '0')));
        var lengthBits = version < 10 ? 8 : 16;
        var length = Convert.ToInt32(bits.Substring(4, lengthBits), 2);
        return Encoding.UTF8.GetString([.. Enumerable.Range(0, length).Select(at => Convert.ToByte(bits.Substring(4 + lengthBits + (8 * at), 8), 2))]);
    }

    private static IEnumerable<(int X, int Y)> FormatPlaces() =>
        [(0, 8), (1, 8), (2, 8), (3, 8), (4, 8), (5, 8), (7, 8), (8, 8), (8, 7), (8, 5), (8, 4), (8, 3), (8, 2), (8, 1), (8, 0)];

    private static List<int> Words(QrCode code, int version, int mask)
    {
        var bits = new StringBuilder();
        var up = true;
        for (var right = code.Side - 1; right > 0; right -= 2)
        {
            if (right == 6) right--;
            for (var step = 0; step < code.Side; step++)
            {
                var y = up ? code.Side - 1 - step : step;
                foreach (var x in new[] { right, right - 1 })
                {
                    if (!IsFunction(x, y, code.Side, version)) bits.Append(code.IsDark(x, y) ^ Turned(mask, y, x) ? '1' : '0');
                }
            }

            up = !up;
        }

        return [.. bits.ToString().Chunk(8).Where(eight => eight.Length == 8).Select(eight => (int)Convert.ToByte(new string(eight), 2))];
    }

    private static bool IsFunction(int x, int y, int side, int version)
    {
        var corners = (x < 9 && y < 9) || (x >= side - 8 && y < 9) || (x < 9 && y >= side - 8);
        var centres = Alignment[version - 1];
        var aligned = centres.Any(cx => centres.Any(cy =>
            Math.Abs(x - cx) <= 2 && Math.Abs(y - cy) <= 2 && !((cx == 6 && cy == 6) || (cx == 6 && cy == side - 7) || (cx == side - 7 && cy == 6))));
        var versions = version >= 7 && ((x >= side - 11 && y < 6) || (y >= side - 11 && x < 6));
        return corners || aligned || versions || x == 6 || y == 6;
    }

    private static bool Turned(int mask, int i, int j) => mask switch
    {
        0 => (i + j) % 2 == 0,
        1 => i % 2 == 0,
        2 => j % 3 == 0,
        3 => (i + j) % 3 == 0,
        4 => ((i / 2) + (j / 3)) % 2 == 0,
        5 => (i * j % 2) + (i * j % 3) == 0,
        6 => ((i * j % 2) + (i * j % 3)) % 2 == 0,
        _ => ((i * j % 3) + ((i + j) % 2)) % 2 == 0,
    };

    private static List<int> Deal(List<int> words, (int Blocks, int Data, int MoreBlocks, int MoreData, int Guard) layout)
    {
        var blocks = Enumerable.Range(0, layout.Blocks + layout.MoreBlocks).Select(at => (Size: at < layout.Blocks ? layout.Data : layout.MoreData, Words: new List<int>())).ToList();
        var next = 0;
        for (var i = 0; i < Math.Max(layout.Data, layout.MoreData); i++)
        {
            foreach (var block in blocks.Where(block => i < block.Size)) block.Words.Add(words[next++]);
        }

        var data = blocks.SelectMany(block => block.Words).ToList();
        for (var i = 0; i < layout.Guard; i++)
        {
            foreach (var block in blocks) block.Words.Add(words[next++]);
        }

        foreach (var block in blocks) Assert.All(Enumerable.Range(0, layout.Guard), power => Assert.Equal(0, At(block.Words, power)));
        return data;
    }

    /// <summary>The block as a polynomial over GF(256), at two to that power: nothing, where it was not damaged.</summary>
    private static int At(List<int> words, int power)
    {
        var x = Enumerable.Range(0, power).Aggregate(1, (value, _) => Times(value, 2));
        return words.Aggregate(0, (sum, word) => Times(sum, x) ^ word);
    }

    private static int Times(int a, int b)
    {
        var product = 0;
        for (; b > 0; b >>= 1, a = (a << 1) ^ (a >= 128 ? 0x11D : 0)) product ^= (b & 1) * a;
        return product;
    }
}
