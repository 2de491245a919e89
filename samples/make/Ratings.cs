namespace Milepost.Samples;

/// <summary>How the council colours a rating.</summary>
internal static class Ratings
{
    public static string? Fill(char letter) => letter switch
    {
        'B' => "5B9BD5",
        'G' => "70AD47",
        'A' => "FFC000",
        'R' => "FF4B4B",
        _ => null,
    };

    public static string Word(char letter) => letter switch
    {
        'B' => "Blue",
        'G' => "Green",
        'A' => "Amber",
        'R' => "Red",
        _ => "",
    };
}
