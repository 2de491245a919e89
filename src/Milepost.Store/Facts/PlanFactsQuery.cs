using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Milepost.Actions;
using Milepost.Cycles;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;

namespace Milepost.Store.Facts;

/// <summary>Loads a plan with all that hangs on it: one command, one round trip, one moment, whatever the size; nothing is tracked.</summary>
public sealed class PlanFactsQuery(MilepostDb db)
{
    public async Task<PlanFacts?> LoadAsync(Id<Plan> plan, CancellationToken stop = default)
    {
        await db.Database.OpenConnectionAsync(stop);
        try
        {
            var connection = db.Database.GetDbConnection();
            var outer = db.Database.CurrentTransaction?.GetDbTransaction();
            await using var own = outer is null ? await Moment(connection, stop) : null;
            await using var command = connection.CreateCommand();
            command.Transaction = outer ?? own;
            command.CommandText = Sql();
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.DbType, parameter.Value) = ("plan", DbType.Guid, plan.Value);
            command.Parameters.Add(parameter);
            await using var reader = await command.ExecuteReaderAsync(stop);
            return await Read(reader, stop);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>A view of one moment, so that nothing saved meanwhile shows in half of the plan.</summary>
    private static async Task<DbTransaction> Moment(DbConnection connection, CancellationToken stop) => connection is SqliteConnection sqlite
        ? sqlite.BeginTransaction(deferred: true)
        : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);

    private string Sql() => string.Join(";\n",
        Select<Plan>("\"id\""), Select<Priority>(order: "position"), Select<PlanAction>(order: "position"), Select<Step>(order: "position"),
        Select<Lead>(order: "position"), Select<GivenRating>(order: "on"), Select<DateMove>(order: "on"),
        Select<ProgressEntry>(order: "on"), Select<EvidenceItem>(order: "on"), Select<SuccessTest>(order: "position"),
        Select<ChildrensStatement>(order: "position"), Select<Source>(), Select<Recommendation>(order: "position"),
        Select<PriorityAnswer>(), Select<Measure>(order: "position"), Select<Post>(), Select<Holder>(), Select<GlossaryTerm>(order: "term"),
        Select<PlanStatement>(order: "position"), Select<Judgement>(order: "position"), Select<ActionAnswer>(), Select<FormerReference>(order: "on"),
        Select<AcceptedFinding>(order: "on"), Select<KeptText>(order: "on"),
        Select<Closure>(order: "asked_on"), Select<ImpactTest>(order: "test_on"), Select<StateChange>(order: "on"), Select<ExpectedEvidence>(order: "on"),
        Select<EvidenceUse>(order: "on"), Select<AskedQuestion>(order: "asked_on"), Select<Cycle>(order: "opens_on"), Select<Snapshot>(order: "number"),
        Select<ApprovedVersion>(order: "on"), Select<SchemeVersion>(order: "number"), Select<EvidenceFile>(order: "number"), Select<Reading>(order: "number"),
        Select<MeasureBreak>(order: "from"), Select<Comparator>(order: "last_day"), Select<Scorecard>(order: "position"), Select<Commentary>(order: "on"),
        Select<MeasureDevelopment>(order: "on"), Select<TeamCaseload>(order: "on"),
        Imports(), Added(), AddedByPeople());

    private string Select<T>(string owner = "\"plan_id\"", string order = "id")
    {
        var reader = RecordReader<T>.In(db.Model);
        return $"SELECT {reader.Columns} FROM \"{reader.Table}\" WHERE {owner} = @plan ORDER BY \"{order}\", \"id\"";
    }

    private static string Imports() => """
        SELECT i."file_name", f."sha256", i."as_at", i."applied_by" FROM "imports" i JOIN "files" f ON f."id" = i."file_id"
        WHERE i."plan_id" = @plan AND i."undone_at" IS NULL
          AND NOT EXISTS (SELECT 1 FROM "sources" s WHERE s."plan_id" = @plan AND s."sha256" = f."sha256") ORDER BY i."id"
        """;

    /// <summary>The actions and measures that a later file brought into the plan, with the day that it speaks of; the first file's were there from the start.</summary>
    private static string Added() => """
        SELECT h."record_id", i."as_at" FROM "imports" i JOIN "history" h ON h."import_id" = i."id"
        WHERE i."plan_id" = @plan AND i."undone_at" IS NULL AND h."record" IN ('PlanAction', 'Measure') AND h."field" = '*' AND h."before" IS NULL
          AND i."id" <> (SELECT f."id" FROM "imports" f WHERE f."plan_id" = @plan
            AND EXISTS (SELECT 1 FROM "history" g WHERE g."import_id" = f."id" AND g."record" = 'PlanAction') ORDER BY f."id" LIMIT 1)
        ORDER BY h."id"
        """;

    /// <summary>The actions and measures that people added once there was a file; the first day of a plan that came without one is not known to be one.</summary>
    private static string AddedByPeople() => """
        SELECT h."record_id", h."at" FROM "history" h
        WHERE h."import_id" IS NULL AND h."plan_id" = @plan AND h."record" IN ('PlanAction', 'Measure') AND h."field" = '*' AND h."before" IS NULL
          AND h."id" > (SELECT f."id" FROM "imports" f WHERE f."plan_id" = @plan ORDER BY f."id" LIMIT 1)
        ORDER BY h."id"
        """;

    private async Task<PlanFacts?> Read(DbDataReader reader, CancellationToken stop)
    {
        var model = db.Model;
        async Task<List<T>> Next<T>()
        {
            var records = await RecordReader<T>.In(model).AllAsync(reader, stop);
            await reader.NextResultAsync(stop);
            return records;
        }

        if (await Next<Plan>() is not [var plan]) return null;
        var priorities = new StandingFacts<Priority>(await Next<Priority>(), one => one.WithdrawnOn);
        var (actions, steps, leads, ratings) = (await Next<PlanAction>(), await Next<Step>(), await Next<Lead>(), await Next<GivenRating>());
        var (moves, progress, evidence) = (await Next<DateMove>(), await Next<ProgressEntry>(), await Next<EvidenceItem>());
        var tests = new StandingFacts<SuccessTest>(await Next<SuccessTest>(), one => one.WithdrawnOn);
        var voices = new StandingFacts<ChildrensStatement>(await Next<ChildrensStatement>(), one => one.WithdrawnOn);
        var sources = new StandingFacts<Source>(await Next<Source>(), one => one.WithdrawnOn);
        var recommendations = new StandingFacts<Recommendation>(await Next<Recommendation>(), one => one.WithdrawnOn);
        var answers = await Next<PriorityAnswer>();
        var measures = new StandingFacts<Measure>(await Next<Measure>(), one => one.WithdrawnOn);
        var posts = new StandingFacts<Post>(await Next<Post>(), one => one.WithdrawnOn);
        var holders = await Next<Holder>();
        var glossary = new StandingFacts<GlossaryTerm>(await Next<GlossaryTerm>(), one => one.WithdrawnOn);
        var statements = new StandingFacts<PlanStatement>(await Next<PlanStatement>(), one => one.WithdrawnOn);
        var hanging = new HangingFacts(actions, steps, leads, ratings, moves, progress, evidence, tests.Standing, voices.Standing);
        var facts = new PlanFacts
        {
            Plan = plan,
            Priorities = priorities.Standing,
            Sources = sources.Standing,
            Recommendations = recommendations.Standing,
            Answers = answers,
            Measures = measures.Standing,
            Posts = posts.Standing,
            Holders = holders,
            Glossary = glossary.Standing,
            Statements = statements.Standing,
            Withdrawn = new()
            {
                Priorities = priorities.Withdrawn,
                Sources = sources.Withdrawn,
                Recommendations = recommendations.Withdrawn,
                Measures = measures.Withdrawn,
                Posts = posts.Withdrawn,
                Glossary = glossary.Withdrawn,
                Statements = statements.Withdrawn,
                SuccessTests = tests.Withdrawn,
                ChildrensStatements = voices.Withdrawn,
            },
            Judgements = await Next<Judgement>(),
            ActionAnswers = await Next<ActionAnswer>(),
            FormerReferences = await Next<FormerReference>(),
            AcceptedFindings = await Next<AcceptedFinding>(),
            KeptTexts = await Next<KeptText>(),
        };
        var beside = new BesideActions(
            await Next<Closure>(), await Next<ImpactTest>(), await Next<StateChange>(), await Next<ExpectedEvidence>(), await Next<EvidenceUse>(), evidence);
        facts = facts with
        {
            Questions = await Next<AskedQuestion>(),
            Cycles = await Next<Cycle>(),
            Snapshots = await Next<Snapshot>(),
            Approved = await Next<ApprovedVersion>(),
            Schemes = await Next<SchemeVersion>(),
            EvidenceFiles = await Next<EvidenceFile>(),
            Readings = await Next<Reading>(),
            Breaks = await Next<MeasureBreak>(),
            Comparators = await Next<Comparator>(),
        };
        var scorecards = new StandingFacts<Scorecard>(await Next<Scorecard>(), one => one.WithdrawnOn);
        facts = facts with
        {
            Scorecards = scorecards.Standing,
            Withdrawn = facts.Withdrawn with { Scorecards = scorecards.Withdrawn },
            Commentaries = await Next<Commentary>(),
            Developments = await Next<MeasureDevelopment>(),
            Caseloads = await Next<TeamCaseload>(),
            Imports = await ReadImports(reader, stop),
        };
        await reader.NextResultAsync(stop);
        var added = await ReadAdded(reader, stop);
        return facts with { Actions = [.. hanging.Actions(added).Select(beside.With)], MeasuresAddedOn = added };
    }

    /// <summary>The records that stand apart from those that were withdrawn.</summary>
    private sealed class StandingFacts<T>(List<T> all, Func<T, DateOnly?> withdrawnOn)
    {
        public List<T> Standing { get; } = [.. all.Where(one => withdrawnOn(one) is null)];
        public List<T> Withdrawn { get; } = [.. all.Where(one => withdrawnOn(one) is not null)];
    }

    private static async Task<Dictionary<Guid, DateOnly>> ReadAdded(DbDataReader reader, CancellationToken stop)
    {
        var added = new Dictionary<Guid, DateOnly>();
        while (await reader.ReadAsync(stop)) added[reader.GetGuid(0)] = reader.GetFieldValue<DateOnly>(1);
        await reader.NextResultAsync(stop);
        while (await reader.ReadAsync(stop)) added[reader.GetGuid(0)] = DateOnly.FromDateTime(reader.GetDateTime(1));
        return added;
    }

    private static async Task<List<ImportFact>> ReadImports(DbDataReader reader, CancellationToken stop)
    {
        var imports = new List<ImportFact>();
        while (await reader.ReadAsync(stop))
        {
            imports.Add(new(reader.GetString(0), reader.GetString(1), reader.GetFieldValue<DateOnly>(2), reader.GetString(3)));
        }

        return imports;
    }
}
