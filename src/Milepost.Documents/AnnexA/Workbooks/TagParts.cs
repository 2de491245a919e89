namespace Milepost.Documents.AnnexA.Workbooks;

/// <summary>What the tag of a cell or row says of it: its place, its style and its type.</summary>
internal readonly ref struct TagParts
{
    public TagParts(ReadOnlySpan<byte> tag, int from)
    {
        var rest = tag[from..];
        if (rest is [.., (byte)'/']) rest = rest[..^1];
        while (rest.Length > 0)
        {
            if (rest[0] != (byte)' ') return;
            rest = rest.TrimStart((byte)' ');
            if (rest.IsEmpty) break;
            var name = rest.IndexOf("=\""u8);
            if (name <= 0 || rest[..name].IndexOfAny((byte)' ', (byte)'\'') >= 0) return;
            var value = rest[(name + 2)..];
            var length = value.IndexOf((byte)'"');
            if (length < 0) return;
            if (name == 1 && rest[0] == (byte)'r') R = value[..length];
            else if (name == 1 && rest[0] == (byte)'s') S = value[..length];
            else if (name == 1 && rest[0] == (byte)'t') T = value[..length];
            rest = value[(length + 1)..];
        }

        ArePlain = true;
    }

    public ReadOnlySpan<byte> R { get; } = [];

    public ReadOnlySpan<byte> S { get; } = [];

    public ReadOnlySpan<byte> T { get; } = [];

    /// <summary>Whether it is written as Excel and its like write it.</summary>
    public bool ArePlain { get; }
}
