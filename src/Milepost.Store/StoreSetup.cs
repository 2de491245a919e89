using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Milepost.Store.Accounts;
using Milepost.Store.Authorities;
using Milepost.Store.Closing;
using Milepost.Store.Commenting;
using Milepost.Store.Covering;
using Milepost.Store.Cycles;
using Milepost.Store.Editing;
using Milepost.Store.Editing.Structure;
using Milepost.Store.Evidence;
using Milepost.Store.Facts;
using Milepost.Store.Feeds;
using Milepost.Store.Following;
using Milepost.Store.History;
using Milepost.Store.History.Chain;
using Milepost.Store.History.Erasing;
using Milepost.Store.Holding;
using Milepost.Store.Importing;
using Milepost.Store.Measuring;
using Milepost.Store.Migrating;
using Milepost.Store.Opening;
using Milepost.Store.People;
using Milepost.Store.Questioning;
using Milepost.Store.Schemes;
using Milepost.Store.Scorecards;
using Milepost.Store.Searching;
using Milepost.Store.Submitting;
using Milepost.Store.Undoing;
using Milepost.Store.Updating;
using Milepost.Store.Updating.Workbooks;
using Milepost.Store.Watching;

namespace Milepost.Store;

/// <summary>Brings the store into a host.</summary>
public static class StoreSetup
{
    /// <summary>
    /// Adds the store. The host adds a scoped <see cref="Author"/>, asked for only when something is saved,
    /// and a <see cref="TimeProvider"/> where it wants another than the system's.
    /// </summary>
    public static IServiceCollection AddMilepostStore(this IServiceCollection services, StoreSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(settings);
        if (settings.PostgresConnection is { } connection)
        {
            services.AddPooledDbContextFactory<PostgresDb>((provider, options) =>
                StoreOptions.Postgres(options, connection, provider.GetRequiredService<TimeProvider>()));
            services.AddSingleton<IDbContextFactory<MilepostDb>, StoreContexts<PostgresDb>>();
        }
        else
        {
            Directory.CreateDirectory(settings.DataFolder);
            services.AddPooledDbContextFactory<SqliteDb>((provider, options) =>
                StoreOptions.Sqlite(options, settings.SqliteFile, provider.GetRequiredService<TimeProvider>()));
            services.AddSingleton<IDbContextFactory<MilepostDb>, StoreContexts<SqliteDb>>();
        }

        services.AddScoped(scope =>
            scope.GetRequiredService<IDbContextFactory<MilepostDb>>().CreateDbContext().WrittenBy(scope.GetService<Author>));
        services.AddSingleton<PlanFactsCache>();
        services.AddScoped<PlanFactsQuery>();
        services.AddScoped<PlanList>();
        services.AddScoped<PlanImporter>();
        services.AddScoped<SaidAnswers>();
        services.AddScoped<PlanEditor>();
        services.AddScoped<SeveralEditor>();
        services.AddScoped<ActionClosing>();
        services.AddScoped<ImpactTesting>();
        services.AddScoped<SchemeChanges>();
        services.AddScoped<PostKeeping>();
        services.AddScoped<SourceImporter>();
        services.AddScoped<PlanStructure>();
        services.AddScoped<UpdateDrafts>();
        services.AddScoped<ActionUpdater>();
        services.AddScoped<CalendarFeeds>();
        services.AddScoped<DoneActs>();
        services.AddScoped<WorkbookUploads>();
        services.AddScoped<WorkbookUpdater>();
        services.AddScoped<PartnerLinks>();
        services.AddScoped<PeopleRegister>();
        services.AddScoped<PersonTokens>();
        services.AddSingleton<SnapshotShelf>();
        services.AddScoped<CycleRecords>();
        services.AddScoped<ChangeAuthors>();
        services.AddScoped<ChainReader>();
        services.AddSingleton<AnchorFolder>();
        services.AddScoped<HistoryEraser>();
        services.AddScoped<QuestionAsker>();
        services.AddScoped<KeptSubmissions>();
        services.AddSingleton<SaltFolder>();
        services.AddScoped<FollowedLists>();
        services.AddScoped<SubmissionShelf>();
        services.AddScoped<FindingOwners>();
        services.AddScoped<SearchIndex>();
        services.AddScoped<ActionComments>();
        services.AddScoped<WatchList>();
        services.AddScoped<SavedFilters>();
        services.AddScoped<Migrator>();
        services.AddScoped<StoreCheck>();
        services.AddSingleton<EvidenceFolder>();
        services.AddSingleton<Clamd>();
        services.TryAddSingleton(EvidenceQuota.Usual);
        services.AddScoped<PlanEvidence>();
        services.AddScoped<ExpectedOfActions>();
        services.AddScoped<MeasureReadings>();
        services.AddScoped<MeasureLimits>();
        services.AddScoped<MeasureComparators>();
        services.AddScoped<GivenSheets>();
        services.AddScoped<SheetReadings>();
        services.AddScoped<PlanScorecards>();
        services.AddScoped<MeasureComments>();
        services.AddScoped<MeasureLinking>();
        services.AddScoped<AuthorityRecords>();
        services.AddScoped<EvidenceCare>();
        return services;
    }

    /// <summary>Contexts from the pool as what they have in common. Whoever takes one says who the author is before saving.</summary>
    private sealed class StoreContexts<T>(IDbContextFactory<T> pool) : IDbContextFactory<MilepostDb> where T : MilepostDb
    {
        public MilepostDb CreateDbContext() => pool.CreateDbContext().WrittenBy(null);
    }
}
