using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Milepost.Actions;

namespace Milepost.Store.Configuration;

internal sealed class AnswerConfiguration : IEntityTypeConfiguration<ActionAnswer>
{
    public void Configure(EntityTypeBuilder<ActionAnswer> answer) =>
        answer.HasIndex(a => new { a.ActionId, a.RecommendationId }).IsUnique();
}
