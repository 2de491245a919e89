using System.Text;

namespace Milepost.Web.Access.Factors;

/// <summary>The square picture that a phone reads, of ISO/IEC 18004: text in bytes, error correction M, up to 213 of them.</summary>
public sealed class QrCode
{
    // For each size from 1 to 10: codewords of error correction in a block, and how many blocks there are.
    private static readonly int[] Correction = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26];
    private static readonly int[] Blocks = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5];

    private readonly bool[,] dark;
    private readonly bool[,] fixedAt;

    private QrCode(int version)
    {
        Side = 17 + (4 * version);
        (dark, fixedAt) = (new bool[Side, Side], new bool[Side, Side]);
    }

    /// <summary>How many squares it has on each side.</summary>
    public int Side { get; }

    public bool IsDark(int x, int y) => dark[x, y];

    public static QrCode Of(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var version = Enumerable.Range(1, Correction.Length).FirstOrDefault(size => Room(size) >= bytes.Length);
        if (version == 0) throw new ArgumentException("The text is too long for the picture.", nameof(text));
        var code = new QrCode(version);
        code.DrawPatterns(version);
        code.DrawData(QrData.Interleave(QrData.Fill(bytes, DataWords(version), version < 10 ? 8 : 16), Blocks[version - 1], Correction[version - 1]));
        code.Mask();
        return code;
    }

    /// <summary>One path of dark squares, for a picture drawn without any style.</summary>
    public string Path()
    {
        var path = new StringBuilder();
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
            {
                if (dark[x, y]) path.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
            }
        }

        return path.ToString();
    }

    private static int Room(int version) => DataWords(version) - (version < 10 ? 2 : 3);

    private static int DataWords(int version) => (RawModules(version) / 8) - (Correction[version - 1] * Blocks[version - 1]);

    private static int RawModules(int version)
    {
        var modules = (((16 * version) + 128) * version) + 64;
        if (version < 2) return modules;
        var aligned = (version / 7) + 2;
        modules -= (((25 * aligned) - 10) * aligned) - 55;
        return version >= 7 ? modules - 36 : modules;
    }

    private void Put(int x, int y, bool isDark) => (dark[x, y], fixedAt[x, y]) = (isDark, true);

    private void DrawPatterns(int version)
    {
        for (var i = 0; i < Side; i++)
        {
            Put(6, i, i % 2 == 0);
            Put(i, 6, i % 2 == 0);
        }

        DrawFinder(3, 3);
        DrawFinder(Side - 4, 3);
        DrawFinder(3, Side - 4);
        var centres = Centres(version);
        for (var i = 0; i < centres.Count; i++)
        {
            for (var j = 0; j < centres.Count; j++)
            {
                var corner = (i == 0 && j == 0) || (i == 0 && j == centres.Count - 1) || (i == centres.Count - 1 && j == 0);
                if (!corner) DrawAlignment(centres[i], centres[j]);
            }
        }

        DrawFormat(0);
        DrawVersion(version);
    }

    private void DrawFinder(int x, int y)
    {
        for (var dy = -4; dy <= 4; dy++)
        {
            for (var dx = -4; dx <= 4; dx++)
            {
                var away = Math.Max(Math.Abs(dx), Math.Abs(dy));
                if (x + dx >= 0 && x + dx < Side && y + dy >= 0 && y + dy < Side) Put(x + dx, y + dy, away is not (2 or 4));
            }
        }
    }

    private void DrawAlignment(int x, int y)
    {
        for (var dy = -2; dy <= 2; dy++)
        {
            for (var dx = -2; dx <= 2; dx++) Put(x + dx, y + dy, Math.Max(Math.Abs(dx), Math.Abs(dy)) != 1);
        }
    }

    private List<int> Centres(int version)
    {
        if (version == 1) return [];
        var count = (version / 7) + 2;
        var step = ((version * 8) + (count * 3) + 5) / ((count * 4) - 4) * 2;
        var centres = new List<int> { 6 };
        for (var at = Side - 7 - (step * (count - 2)); centres.Count < count; at += step) centres.Add(at);
        return centres;
    }

    /// <summary>Which mask was used, with error correction M (whose two bits are 0), guarded by ten more bits.</summary>
    private void DrawFormat(int mask)
    {
        var rest = mask;
        for (var i = 0; i < 10; i++) rest = (rest << 1) ^ ((rest >> 9) * 0x537);
        var bits = ((mask << 10) | rest) ^ 0x5412;
        bool Bit(int i) => ((bits >> i) & 1) != 0;
        for (var i = 0; i <= 5; i++) Put(8, i, Bit(i));
        Put(8, 7, Bit(6));
        Put(8, 8, Bit(7));
        Put(7, 8, Bit(8));
        for (var i = 9; i < 15; i++) Put(14 - i, 8, Bit(i));
        for (var i = 0; i < 8; i++) Put(Side - 1 - i, 8, Bit(i));
        for (var i = 8; i < 15; i++) Put(8, Side - 15 + i, Bit(i));
        Put(8, Side - 8, true);
    }

    private void DrawVersion(int version)
    {
        if (version < 7) return;
        var rest = version;
        for (var i = 0; i < 12; i++) rest = (rest << 1) ^ ((rest >> 11) * 0x1F25);
        var bits = (version << 12) | rest;
        for (var i = 0; i < 18; i++)
        {
            var bit = ((bits >> i) & 1) != 0;
            Put(Side - 11 + (i % 3), i / 3, bit);
            Put(i / 3, Side - 11 + (i % 3), bit);
        }
    }

    private void DrawData(byte[] words)
    {
        var bit = 0;
        for (var right = Side - 1; right >= 1; right -= 2)
        {
            if (right == 6) right = 5;
            for (var row = 0; row < Side; row++)
            {
                for (var j = 0; j < 2; j++)
                {
                    var x = right - j;
                    var y = ((right + 1) & 2) == 0 ? Side - 1 - row : row;
                    if (fixedAt[x, y] || bit >= words.Length * 8) continue;
                    dark[x, y] = ((words[bit >> 3] >> (7 - (bit & 7))) & 1) != 0;
                    bit++;
                }
            }
        }
    }

    /// <summary>Any mask may be used; the one with the fewest long runs is the easiest to read.</summary>
    private void Mask()
    {
        var best = Enumerable.Range(0, 8).MinBy(mask =>
        {
            Turn(mask);
            DrawFormat(mask);
            var runs = QrPenalty.Of(dark);
            Turn(mask);
            return runs;
        });
        Turn(best);
        DrawFormat(best);
    }

    private void Turn(int mask)
    {
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++) dark[x, y] ^= !fixedAt[x, y] && QrPenalty.IsTurned(mask, x, y);
        }
    }
}
