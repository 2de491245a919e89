using Milepost.Documents.Reading.Packages;

namespace Milepost.Documents.Reading.Excel;

/// <summary>Counts the rows and cells of a big sheet before any is kept, so that a sheet of millions is refused at once and costs no memory.</summary>
internal static class SheetScan
{
    private const int Overlap = 12;

    public static void RefuseTooMany(OfficePackage package, string part, Allowance allowance)
    {
        using var sheet = package.Scan(part);
        if (sheet is null) return;

        var buffer = new byte[131_072];
        int rows = 0, cells = 0, kept = 0, read;
        while ((read = sheet.Read(buffer, kept, buffer.Length - kept)) > 0)
        {
            var seen = buffer.AsSpan(0, kept + read);
            rows += Count(seen, "row"u8);
            cells += Count(seen, "c"u8);
            if (rows > allowance.Limits.Rows || cells > allowance.Limits.Cells)
            {
                throw new RefusedException("too-many-rows",
                    $"A sheet has more than {allowance.Limits.Rows:N0} rows or {allowance.Limits.Cells:N0} cells, which is more than Milepost reads. "
                    + "Send only the sheet that holds the plan, without the empty rows below it.");
            }

            kept = Math.Min(Overlap, seen.Length);
            seen[^kept..].CopyTo(buffer);
        }
    }

    /// <summary>How many elements of that name begin, with or without a prefix. The last bytes are left to the next piece.</summary>
    private static int Count(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> name)
    {
        var count = 0;
        var from = 0;
        var last = bytes.Length - Overlap;
        while (true)
        {
            var next = bytes[from..].IndexOf((byte)'<');
            if (next < 0 || from + next >= last) return count;
            from += next + 1;
            var tag = bytes[from..];
            if (tag.Length > 2 && tag[1] == ':') tag = tag[2..];
            if (tag.Length > name.Length && tag.StartsWith(name) && tag[name.Length] is (byte)' ' or (byte)'>' or (byte)'/') count++;
        }
    }
}
