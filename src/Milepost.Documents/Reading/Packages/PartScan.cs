namespace Milepost.Documents.Reading.Packages;

/// <summary>
/// Goes once through the long parts of a package before anything of them is kept, so that one that holds too much, or is
/// damaged near its end, is refused at once and costs no memory. Short parts cannot fill it, and are only read.
/// </summary>
internal static class PartScan
{
    private const long Short = 4 * 1024 * 1024;

    public static void RefuseTooMuch(OfficePackage package, IReadOnlyCollection<string> parts, Allowance allowance)
    {
        if (parts.Sum(package.Length) <= Short) return;

        var ahead = new Allowance(allowance.Limits, allowance.Cancellation);
        foreach (var part in parts)
        {
            using var xml = package.Xml(part, ahead);
            if (xml is not null) Count(xml, ahead);
        }
    }

    private static void Count(XmlCursor xml, Allowance ahead)
    {
        var inCells = 0;
        xml.ToRoot();
        while (xml.Step(out var ends))
        {
            if (ends)
            {
                if (xml.Name == "tc") inCells--;
                continue;
            }

            switch (xml.Name)
            {
                case "row" or "tr":
                    ahead.Row();
                    break;
                case "c" or "si":
                    ahead.Cell(1, 0);
                    break;
                case "tc":
                    ahead.Cell(1, 0);
                    if (!xml.IsEmpty) inCells++;
                    break;
                case "gridSpan" or "gridBefore":
                    for (var more = Math.Min(xml.Number("val") ?? 1, ahead.Limits.Columns); more > 1; more--) ahead.Cell(1, 0);
                    break;
                case "p" or "br" when inCells == 0:
                    ahead.Paragraph();
                    break;
                case "t" or "v":
                    ahead.Text(xml.TextLength());
                    break;
            }
        }
    }
}
