using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.History;

namespace Milepost.Store.Submitting;

/// <summary>What the rules of data quality found in a submission. It comes with the submission and is never changed.</summary>
[OutOfHistory]
public sealed class SubmissionFindings(Id<SubmissionFindings> id, Id<Submission> submissionId, byte[] counts, byte[] samples)
{
    public Id<SubmissionFindings> Id { get; } = id;
    public Id<Submission> SubmissionId { get; } = submissionId;

    /// <summary>How often each rule found something, by list and team, packed.</summary>
    public byte[] Counts { get; } = counts;

    /// <summary>The same with the numbers of the first rows, packed: only for those who may see them.</summary>
    public byte[] Samples { get; } = samples;
}
