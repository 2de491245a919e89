using Milepost.Editing.Forms;

namespace Milepost.Working.Workbooks;

/// <summary>Cells of one action that say one thing together, such as a colour and why it is that colour. Two people who change them meet in all of them.</summary>
/// <param name="Head">The cell that the others are about.</param>
/// <param name="Rest">The others.</param>
/// <param name="Said">What they say, for people: "the action rating".</param>
public sealed record CellGroup(FormField Head, IReadOnlyList<FormField> Rest, string Said)
{
    public IEnumerable<FormField> Fields => Rest.Prepend(Head);
}
