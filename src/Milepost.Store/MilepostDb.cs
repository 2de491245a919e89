using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Milepost.Actions;
using Milepost.Calendar;
using Milepost.Cycles;
using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;
using Milepost.Rating;
using Milepost.Store.Accounts;
using Milepost.Store.Commenting;
using Milepost.Store.Conversions;
using Milepost.Store.Cycles;
using Milepost.Store.Evidence;
using Milepost.Store.Feeds;
using Milepost.Store.Files;
using Milepost.Store.History;
using Milepost.Store.History.Chain;
using Milepost.Store.Importing;
using Milepost.Store.Mailing;
using Milepost.Store.People;
using Milepost.Store.Undoing;
using Milepost.Store.Updating;
using Milepost.Store.Updating.Workbooks;
using Milepost.Store.Watching;
using Milepost.Store.Webhooks;
using Milepost.Store.Writing;

namespace Milepost.Store;

/// <summary>Everything the council has told us, as facts. Judgements are worked out on the way out.</summary>
public abstract class MilepostDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<Plan> Plans => Set<Plan>();
    public DbSet<Priority> Priorities => Set<Priority>();
    public DbSet<Source> Sources => Set<Source>();
    public DbSet<Recommendation> Recommendations => Set<Recommendation>();
    public DbSet<PriorityAnswer> PriorityAnswers => Set<PriorityAnswer>();
    public DbSet<Post> Posts => Set<Post>();
    public DbSet<Holder> Holders => Set<Holder>();
    public DbSet<Measure> Measures => Set<Measure>();
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

    /// <summary>The queue that writers of this database stand in; null where the database looks after its own.</summary>
    protected abstract WriteGate? Gate { get; }

    /// <summary>Does all of it in one transaction or none of it. The only way to a transaction of several saves.</summary>
    public async Task<T> WriteAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(work);
        using var turn = Gate is { } gate ? await gate.EnterAsync(stop) : null;
        await using var transaction = await Database.BeginTransactionAsync(stop);
        writing = true;
        try
        {
            var result = await work(stop);
            await WriteHistoryAsync(stop);
            await transaction.CommitAsync(stop);
            return result;
        }
        finally
        {
            writing = false;
            told.Clear();
        }
    }

    /// <summary>Keeps what is to be told of when the transaction ends, at the time that the clock gives then.</summary>
    internal void Tell(IEnumerable<Told> changes) => told.AddRange(changes);

    /// <summary>Tells otherwise what was not written yet.</summary>
    internal void Retell(Func<Told, Told> otherwise)
    {
        for (var at = 0; at < told.Count; at++) told[at] = otherwise(told[at]);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        if (writing) return OfSeveralAsync(() => Task.FromResult(base.SaveChanges(acceptAllChangesOnSuccess))).GetAwaiter().GetResult();
        if (!ChangeTracker.HasChanges()) return 0;
        using var turn = MustQueue() ? Gate!.Enter() : null;
        return SaveAsync(() => Task.FromResult(base.SaveChanges(false)), acceptAllChangesOnSuccess, CancellationToken.None).GetAwaiter().GetResult();
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (writing) return await OfSeveralAsync(() => base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken));
        if (!ChangeTracker.HasChanges()) return 0;
        using var turn = MustQueue() ? await Gate!.EnterAsync(cancellationToken) : null;
        return await SaveAsync(() => base.SaveChangesAsync(false, cancellationToken), acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>One save of several in a transaction, told of at its end; one that failed told of nothing.</summary>
    private async Task<int> OfSeveralAsync(Func<Task<int>> save)
    {
        var (known, saved) = (told.Count, false);
        try
        {
            var rows = await save();
            saved = true;
            return rows;
        }
        finally
        {
            if (!saved) told.RemoveRange(known, told.Count - known);
        }
    }

    /// <summary>The records first and their history last, in one transaction. What failed is neither saved nor told of, and can be saved again.</summary>
    private async Task<int> SaveAsync(Func<Task<int>> save, bool accept, CancellationToken stop)
    {
        await using var transaction = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(stop) : null;
        // What fails takes the whole of our own transaction with it, so there is no place in it to go back to.
        Database.AutoSavepointsEnabled = transaction is null;
        try
        {
            var saved = await save();
            await WriteHistoryAsync(stop);
            if (transaction is not null) await transaction.CommitAsync(stop);
            if (accept) ChangeTracker.AcceptAllChanges();
            return saved;
        }
        finally
        {
            Database.AutoSavepointsEnabled = true;
            told.Clear();
        }
    }

    /// <summary>Writes what was told of so far, where the same transaction has yet to do something with it.</summary>
    internal async Task WriteHistoryAsync(CancellationToken stop)
    {
        if (await ChainWriter.WriteAsync(Database.CurrentTransaction!.GetDbTransaction(), told, Time, stop) is var (first, last)) LastTold = (first, last);
        told.Clear();
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
        AsJson<IReadOnlyList<string>>(configurationBuilder);
        AsJson<IReadOnlyList<WrittenDate>>(configurationBuilder);
        AsJson<IReadOnlyList<SourceField>>(configurationBuilder);
        AsJson<RatingScheme>(configurationBuilder);
        AsJson<PlanNouns>(configurationBuilder);
        AsJson<CheckPolicy>(configurationBuilder);
        AsJson<CycleCalendar>(configurationBuilder);
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

    private bool MustQueue()
    {
        if (Gate is null) return false;
        // A transaction begun elsewhere holds the database's write lock while it waits here for whoever waits for that lock.
        if (Database.CurrentTransaction is not null) throw new InvalidOperationException("Begin transactions with WriteAsync.");
        return true;
    }
}
