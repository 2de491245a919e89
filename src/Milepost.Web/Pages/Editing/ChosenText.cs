namespace Milepost.Web.Pages.Editing;

/// <summary>A choice as a browser sends it.</summary>
public sealed class ChosenText
{
    public string? Field { get; set; }
    public string? Standing { get; set; }
    public string? Seen { get; set; }
    public string? Choice { get; set; }
    public string? Anew { get; set; }
    public string? Because { get; set; }
    public string? Reason { get; set; }
}
