using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Milepost.Plans;
using Milepost.Store.Submitting;

namespace Milepost.Store.Configuration;

internal sealed class SubmissionConfiguration : IEntityTypeConfiguration<Submission>, IEntityTypeConfiguration<CountedMeasure>
{
    public void Configure(EntityTypeBuilder<Submission> submission) => submission.HasIndex(s => new { s.PlanId, s.Number }).IsUnique();

    /// <summary>One measure is read of many submissions, and all measures of one.</summary>
    public void Configure(EntityTypeBuilder<CountedMeasure> measure) => measure.HasIndex(m => new { m.SubmissionId, m.Measure }).IsUnique();
}
