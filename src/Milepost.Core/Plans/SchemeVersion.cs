using Milepost.Identity;
using Milepost.Rating;

namespace Milepost.Plans;

/// <summary>A rating scheme that a plan had from a day on. A rating given keeps the meaning that stood on its day.</summary>
public sealed record SchemeVersion(Id<SchemeVersion> Id, Id<Plan> PlanId, int Number, RatingScheme Scheme, DateOnly From, string By, string Because);
