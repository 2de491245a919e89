namespace Milepost.Web.Access.Factors;

/// <summary>The bytes of a picture: the text, filled up, in blocks that each carry their own Reed–Solomon error correction.</summary>
internal static class QrData
{
    private const int ByteMode = 4;

    public static byte[] Fill(byte[] text, int words, int lengthBits)
    {
        var bits = new List<bool>(words * 8);
        void Add(int value, int count)
        {
            for (var i = count - 1; i >= 0; i--) bits.Add(((value >> i) & 1) != 0);
        }

        Add(ByteMode, 4);
        Add(text.Length, lengthBits);
        foreach (var one in text) Add(one, 8);
        Add(0, Math.Min(4, (words * 8) - bits.Count));
        while (bits.Count % 8 != 0) bits.Add(false);
        for (var pad = 0xEC; bits.Count < words * 8; pad ^= 0xEC ^ 0x11) Add(pad, 8);
        return [.. bits.Chunk(8).Select(eight => eight.Aggregate((byte)0, (value, bit) => (byte)((value << 1) | (bit ? 1 : 0))))];
    }

    /// <summary>Cuts the words into blocks, the shorter ones first, and deals them out in turn.</summary>
    public static byte[] Interleave(byte[] words, int blocks, int correction)
    {
        var shorter = words.Length / blocks;
        var firstLonger = blocks - (words.Length % blocks);
        var divisor = Divisor(correction);
        var cut = new List<(byte[] Data, byte[] Guard)>();
        for (int i = 0, at = 0; i < blocks; i++)
        {
            var data = words.AsSpan(at, shorter + (i >= firstLonger ? 1 : 0)).ToArray();
            at += data.Length;
            cut.Add((data, Remainder(data, divisor)));
        }

        var dealt = new List<byte>(words.Length + (blocks * correction));
        for (var i = 0; i <= shorter; i++) dealt.AddRange(cut.Where(block => i < block.Data.Length).Select(block => block.Data[i]));
        for (var i = 0; i < correction; i++) dealt.AddRange(cut.Select(block => block.Guard[i]));
        return [.. dealt];
    }

    internal static byte Multiply(byte x, byte y)
    {
        var product = 0;
        for (var i = 7; i >= 0; i--)
        {
            product = (product << 1) ^ ((product >> 7) * 0x11D);
            product ^= ((y >> i) & 1) * x;
        }

        return (byte)product;
    }

    private static byte[] Divisor(int degree)
    {
        var divisor = new byte[degree];
        divisor[^1] = 1;
        byte root = 1;
        for (var i = 0; i < degree; i++)
        {
            for (var j = 0; j < degree; j++)
            {
                divisor[j] = Multiply(divisor[j], root);
                if (j + 1 < degree) divisor[j] ^= divisor[j + 1];
            }

            root = Multiply(root, 2);
        }

        return divisor;
    }

    private static byte[] Remainder(byte[] data, byte[] divisor)
    {
        var remainder = new byte[divisor.Length];
        foreach (var one in data)
        {
            var factor = (byte)(one ^ remainder[0]);
            Array.Copy(remainder, 1, remainder, 0, remainder.Length - 1);
            remainder[^1] = 0;
            for (var i = 0; i < divisor.Length; i++) remainder[i] ^= Multiply(divisor[i], factor);
        }

        return remainder;
    }
}
