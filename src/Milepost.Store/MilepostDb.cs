using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Authorities;
using Milepost.Calendar;
using Milepost.Cycles;
using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;
using Milepost.Rating;
using Milepost.Scorecards;
using Milepost.Store.Accounts;
using Milepost.Store.Commenting;
using Milepost.Store.Conversions;
using Milepost.Store.Cycles;
using Milepost.Store.Evidence;
using Milepost.Store.Feeds;
using Milepost.Store.Files;
using Milepost.Store.Following;
using Milepost.Store.History;
using Milepost.Store.Importing;
using Milepost.Store.Mailing;
using Milepost.Store.People;
using Milepost.Store.Scorecards;
using Milepost.Store.Submitting;
using Milepost.Store.Undoing;
using Milepost.Store.Updating;
using Milepost.Store.Updating.Workbooks;
using Milepost.Store.Watching;
using Milepost.Store.Webhooks;
using Milepost.Store.Writing;

namespace Milepost.Store;

/// <summary>Everything the council has told us, as facts. Judgements are worked out on the way out.</summary>
public abstract partial class MilepostDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<Plan> Plans => Set<Plan>();
    public DbSet<Priority> Priorities => Set<Priority>();
    public DbSet<Source> Sources => Set<Source>();
    public DbSet<Recommendation> Recommendations => Set<Recommendation>();
    public DbSet<PriorityAnswer> PriorityAnswers => Set<PriorityAnswer>();
    public DbSet<Post> Posts => Set<Post>();
    public DbSet<Holder> Holders => Set<Holder>();
    public DbSet<Measure> Measures => Set<Measure>();
    public DbSet<Reading> Readings => Set<Reading>();
    public DbSet<MeasureBreak> MeasureBreaks => Set<MeasureBreak>();
    public DbSet<Comparator> Comparators => Set<Comparator>();
    public DbSet<ComparisonGroup> ComparisonGroups => Set<ComparisonGroup>();
    public DbSet<SheetMapping> SheetMappings => Set<SheetMapping>();
    public DbSet<GivenSheet> GivenSheets => Set<GivenSheet>();
    public DbSet<Scorecard> Scorecards => Set<Scorecard>();
    public DbSet<Commentary> Commentaries => Set<Commentary>();
    public DbSet<MeasureDevelopment> MeasureDevelopments => Set<MeasureDevelopment>();
    public DbSet<TeamCaseload> TeamCaseloads => Set<TeamCaseload>();
    public DbSet<SettingsVersion> SettingsVersions => Set<SettingsVersion>();
    public DbSet<OwnDeclaration> OwnDeclarations => Set<OwnDeclaration>();
    public DbSet<Submission> Submissions => Set<Submission>();
    public DbSet<CountedMeasure> CountedMeasures => Set<CountedMeasure>();
    public DbSet<SubmissionFindings> SubmissionFindings => Set<SubmissionFindings>();
    public DbSet<FollowingSwitch> FollowingSwitches => Set<FollowingSwitch>();
    public DbSet<TokenSet> TokenSets => Set<TokenSet>();
    public DbSet<FindingOwner> FindingOwners => Set<FindingOwner>();
    public DbSet<PlanStatement> Statements => Set<PlanStatement>();
    public DbSet<GlossaryTerm> Glossary => Set<GlossaryTerm>();
    public DbSet<PlanAction> Actions => Set<PlanAction>();
    public DbSet<Step> Steps => Set<Step>();
    public DbSet<Lead> Leads => Set<Lead>();
    public DbSet<GivenRating> Ratings => Set<GivenRating>();
    public DbSet<DateMove> DateMoves => Set<DateMove>();
    public DbSet<ProgressEntry> Progress => Set<ProgressEntry>();
    public DbSet<EvidenceItem> Evidence => Set<EvidenceItem>();
    public DbSet<SuccessTest> SuccessTests => Set<SuccessTest>();
    public DbSet<ChildrensStatement> ChildrensStatements => Set<ChildrensStatement>();
    public DbSet<Judgement> Judgements => Set<Judgement>();
    public DbSet<SourceParagraph> SourceParagraphs => Set<SourceParagraph>();
    public DbSet<ActionAnswer> ActionAnswers => Set<ActionAnswer>();
    public DbSet<FormerReference> FormerReferences => Set<FormerReference>();
    public DbSet<AcceptedFinding> AcceptedFindings => Set<AcceptedFinding>();
    public DbSet<KeptText> KeptTexts => Set<KeptText>();
    public DbSet<ChosenColumns> ChosenColumns => Set<ChosenColumns>();
    public DbSet<StoredFile> Files => Set<StoredFile>();
    public DbSet<GivenFile> GivenFiles => Set<GivenFile>();
    public DbSet<Import> Imports => Set<Import>();
    public DbSet<ColumnCorrection> Corrections => Set<ColumnCorrection>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<Grant> Grants => Set<Grant>();
    public DbSet<Closure> Closures => Set<Closure>();
    public DbSet<ImpactTest> ImpactTests => Set<ImpactTest>();
    public DbSet<StateChange> StateChanges => Set<StateChange>();
    public DbSet<AskedQuestion> Questions => Set<AskedQuestion>();
    public DbSet<EvidenceUse> EvidenceUses => Set<EvidenceUse>();
    public DbSet<ExpectedEvidence> ExpectedEvidence => Set<ExpectedEvidence>();
    public DbSet<EvidenceFile> EvidenceFiles => Set<EvidenceFile>();
    public DbSet<SchemeVersion> SchemeVersions => Set<SchemeVersion>();
    public DbSet<Cycle> Cycles => Set<Cycle>();
    public DbSet<Snapshot> Snapshots => Set<Snapshot>();
    public DbSet<SnapshotContent> SnapshotContents => Set<SnapshotContent>();
    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<SpentToken> SpentTokens => Set<SpentToken>();
    public DbSet<UnsentForm> UnsentForms => Set<UnsentForm>();
    public DbSet<PartnerLink> PartnerLinks => Set<PartnerLink>();
    public DbSet<UpdateDraft> UpdateDrafts => Set<UpdateDraft>();
    public DbSet<WorkbookUpload> WorkbookUploads => Set<WorkbookUpload>();
    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();
    public DbSet<DoneAct> DoneActs => Set<DoneAct>();
    public DbSet<ApprovedVersion> ApprovedVersions => Set<ApprovedVersion>();
    public DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();
    public DbSet<ReminderDay> ReminderDays => Set<ReminderDay>();
    public DbSet<Comment> Comments => Set<Comment>();
    public DbSet<Mention> Mentions => Set<Mention>();
    public DbSet<Watch> Watches => Set<Watch>();
    public DbSet<SavedFilter> SavedFilters => Set<SavedFilter>();
    public DbSet<EvidenceText> EvidenceTexts => Set<EvidenceText>();
    public DbSet<AccessToken> AccessTokens => Set<AccessToken>();
    public DbSet<KeptAnswer> KeptAnswers => Set<KeptAnswer>();
    public DbSet<Webhook> Webhooks => Set<Webhook>();
    public DbSet<WebhookDelivery> WebhookDeliveries => Set<WebhookDelivery>();
    public DbSet<Change> History => Set<Change>();

    /// <summary>Who makes the changes that are saved next. A context from the scope has it from the scope's <see cref="Author"/>.</summary>
    public Author? Author
    {
        get => author?.Invoke();
        set => author = value is null ? null : () => value;
    }

    /// <summary>The clock that history is dated by.</summary>
    internal TimeProvider Time { get; set; } = TimeProvider.System;

    /// <summary>The import whose changes are saved next; null for what a person does in the browser.</summary>
    internal Id<Import>? CurrentImport { get; set; }

    /// <summary>The places in history of what this context told last; null while it has told nothing.</summary>
    internal (long First, long Last)? LastTold { get; private set; }
    private readonly List<Told> told = [];
    private Func<Author?>? author;
    private bool writing;

    /// <summary>Asks who the author is only when something is saved, since a page that reads has none to give.</summary>
    internal MilepostDb WrittenBy(Func<Author?>? whoever)
    {
        (author, CurrentImport, writing, LastTold) = (whoever, null, false, null);
        told.Clear();
        return this;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        foreach (var record in Records)
        {
            configurationBuilder.Properties(typeof(Id<>).MakeGenericType(record))
                .HaveConversion(typeof(IdConverter<>).MakeGenericType(record));
        }

        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<decimal>().HaveConversion<DecimalConverter>();
        AsJson<IReadOnlyList<string>>(configurationBuilder);
        AsJson<IReadOnlyList<Guid>>(configurationBuilder);
        AsJson<IReadOnlyList<ScorecardGroup>>(configurationBuilder);
        AsJson<IReadOnlyList<WrittenDate>>(configurationBuilder);
        AsJson<IReadOnlyList<MappedLine>>(configurationBuilder);
        AsJson<IReadOnlyList<SourceField>>(configurationBuilder);
        AsJson<RatingScheme>(configurationBuilder);
        AsJson<PlanNouns>(configurationBuilder);
        AsJson<CheckPolicy>(configurationBuilder);
        AsJson<CycleCalendar>(configurationBuilder);
        AsJson<IReadOnlyList<ReceivedList>>(configurationBuilder);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ModelFromTypes.Map(modelBuilder, Records);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(MilepostDb).Assembly);
        SnakeCase.Rename(modelBuilder.Model);
    }

    /// <summary>The kinds of record that are kept: one for each set above.</summary>
    internal static IReadOnlyList<Type> Records { get; } =
    [
        .. typeof(MilepostDb).GetProperties()
            .Where(set => set.PropertyType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(DbSet<>))
            .Select(set => set.PropertyType.GetGenericArguments()[0]),
    ];

    private static void AsJson<T>(ModelConfigurationBuilder configuration) =>
        configuration.Properties<T>().HaveConversion<JsonConverter<T>, JsonComparer<T>>();
}
