using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Calendar;
using Milepost.Cycles;
using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;
using Milepost.Rating;
using Milepost.Store.Accounts;
using Milepost.Store.Conversions;
using Milepost.Store.Cycles;
using Milepost.Store.Files;
using Milepost.Store.History;
using Milepost.Store.Importing;
using Milepost.Store.People;
using Milepost.Store.Updating;
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
    public DbSet<SchemeVersion> SchemeVersions => Set<SchemeVersion>();
    public DbSet<Cycle> Cycles => Set<Cycle>();
    public DbSet<Snapshot> Snapshots => Set<Snapshot>();
    public DbSet<SnapshotContent> SnapshotContents => Set<SnapshotContent>();
    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<UnsentForm> UnsentForms => Set<UnsentForm>();
    public DbSet<PartnerLink> PartnerLinks => Set<PartnerLink>();
    public DbSet<UpdateDraft> UpdateDrafts => Set<UpdateDraft>();
    public DbSet<Change> History => Set<Change>();

    /// <summary>Who makes the changes that are saved next. A context from the scope has it from the scope's <see cref="Author"/>.</summary>
    public Author? Author
    {
        get => author?.Invoke();
        set => author = value is null ? null : () => value;
    }

    /// <summary>The import whose changes are saved next; null for what a person does in the browser.</summary>
    internal Id<Import>? CurrentImport { get; set; }

    private Func<Author?>? author;
    private bool writing;

    /// <summary>Asks who the author is only when something is saved, since a page that reads has none to give.</summary>
    internal MilepostDb WrittenBy(Func<Author?>? whoever)
    {
        (author, CurrentImport, writing) = (whoever, null, false);
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
            await transaction.CommitAsync(stop);
            return result;
        }
        finally
        {
            writing = false;
        }
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        using var turn = MustQueue() ? Gate!.Enter() : null;
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        using var turn = MustQueue() ? await Gate!.EnterAsync(cancellationToken) : null;
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
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
        if (writing || Gate is null) return false;
        // A transaction begun elsewhere holds the database's write lock while it waits here for whoever waits for that lock.
        if (Database.CurrentTransaction is not null) throw new InvalidOperationException("Begin transactions with WriteAsync.");
        return true;
    }
}
