namespace Milepost.Web.Pages.Undoing;

/// <summary>The addresses of what one did lately.</summary>
public static class UndoingLinks
{
    public const string Index = "/lately";

    public const string Undo = Index + "?handler=Undo";
}
