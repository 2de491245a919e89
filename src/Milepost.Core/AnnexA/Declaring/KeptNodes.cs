using Milepost.AnnexA.Following;
using Milepost.AnnexA.Lists;

namespace Milepost.AnnexA.Declaring;

/// <summary>Whether a kept list, or this one, tells of a plan or period of care of the same child that ended between two days.</summary>
internal sealed class KeptEnd(AnnexAList list, RowValue from, RowValue until, FollowedChildren? kept) : RowTest
{
    public override bool Of(int row) =>
        kept is not null && list.Ids[row] >= 0 && (From: from.Of(row), Until: until.Of(row)) is var days && CellValue.IsRead(days.From) && CellValue.IsRead(days.Until)
        && kept.Ended(list.Schema.Number, list.Ids[row], days.From, days.Until);
}

/// <summary>Whether a worker of the child is known at a day from the list that is kept of about then; or whether it is still the same one.</summary>
internal sealed class KeptWorker(AnnexAList list, int[] workers, RowValue day, bool same, FollowedChildren? kept) : RowTest
{
    public override bool Of(int row) =>
        kept is not null && list.Ids[row] >= 0 && day.Of(row) is var at && CellValue.IsRead(at)
        && (same ? kept.KeptWorker(list.Ids[row], workers[row], at) : kept.HadWorker(list.Ids[row], workers[row], at));
}

/// <summary>How many different workers the kept lists since a day, and this one, name for the child.</summary>
internal sealed class WorkersSince(AnnexAList list, RowValue day, FollowedChildren? kept) : RowValue
{
    public override int Of(int row) =>
        kept is not null && list.Ids[row] >= 0 && day.Of(row) is var since && CellValue.IsRead(since) ? kept.Workers(list.Ids[row], since) : CellValue.Blank;
}
