using System.Globalization;
using System.Text;
using Milepost.Signals;

namespace Milepost.Charting;

/// <summary>Draws the kind of variation and of assurance as small signs. Each differs by its shape and letter, and stands beside its words.</summary>
public static class SignalIcons
{
    private const int Size = 44;
    private static readonly CultureInfo plain = CultureInfo.InvariantCulture;

    /// <summary>A wave for what is usual; an arrow up or down for what is more than chance, with a tick where that is good and an exclamation mark where it is not.</summary>
    public static string Of(Variation variation, bool high)
    {
        var (colour, thick) = variation switch
        {
            Variation.Improvement => ("#1d70b8", 3.5),
            Variation.Concern => ("#b25c00", 3.5),
            Variation.Special => (Svg.Quiet, 3.5),
            _ => (Svg.Quiet, 1.5),
        };
        var body = Ring(colour, thick, dashed: variation is Variation.TooFew);
        switch (variation)
        {
            case Variation.Common:
                body.Append(plain, $"""<path d="M9 24l6-6 6 8 7-9 7 7" fill="none" stroke="{colour}" stroke-width="2.5" stroke-linejoin="round"/>""");
                break;
            case Variation.TooFew:
                Letter(body, "…", Svg.Quiet);
                break;
            default:
                var x = variation is Variation.Special ? 22 : 16;
                body.Append(plain, $"""<path d="{(high ? $"M{x} 33V13m-6 7l6-8 6 8" : $"M{x} 11v20m-6-7l6 8 6-8")}" fill="none" stroke="{colour}" stroke-width="3.5"/>""");
                if (variation is Variation.Improvement) body.Append(plain, $"""<path d="M25 23l4 4 7-9" fill="none" stroke="{colour}" stroke-width="3"/>""");
                if (variation is Variation.Concern) body.Append(plain, $"""<path d="M30 14v12m0 4v4" fill="none" stroke="{colour}" stroke-width="3.5"/>""");
                break;
        }

        return Svg.Beside(Size, Size, body);
    }

    /// <summary>The target as a dashed line, and a wave that lies on its good side (P, passes), across it (?) or on its wrong side (F, fails).</summary>
    public static string Of(Assurance assurance)
    {
        var (colour, letter, line, wave) = assurance switch
        {
            Assurance.Passes => ("#1d70b8", "P", 31, 20),
            Assurance.Fails => ("#b25c00", "F", 14, 28),
            Assurance.HitOrMiss => (Svg.Quiet, "?", 25, 25),
            _ => (Svg.Quiet, "…", 0, 0),
        };
        var body = Ring(colour, line is 0 or 25 ? 1.5 : 3.5, dashed: line == 0);
        if (line == 0)
        {
            Letter(body, letter, colour);
            return Svg.Beside(Size, Size, body);
        }

        body.Append(plain, $"""<path d="M6 {line}h32" stroke="{colour}" stroke-width="2" stroke-dasharray="4 2.5"/><path d="M7.5 {wave + 1}q3.5-8 7 0t7 0" fill="none" stroke="{colour}" stroke-width="2.5"/>""");
        Letter(body, letter, colour, 30, assurance is Assurance.HitOrMiss ? 21 : wave + 6);
        return Svg.Beside(Size, Size, body);
    }

    private static StringBuilder Ring(string colour, double thick, bool dashed) =>
        new StringBuilder(512).Append(plain, $"""<circle cx="22" cy="22" r="19.5" fill="#ffffff" stroke="{colour}" stroke-width="{Svg.N(thick)}"{(dashed ? " stroke-dasharray=\"3 3\"" : "")}/>""");

    private static void Letter(StringBuilder body, string letter, string colour, double x = 22, double y = 28) =>
        body.Text(x, y, letter, colour, "text-anchor=\"middle\" font-size=\"17\" font-weight=\"700\"");
}
