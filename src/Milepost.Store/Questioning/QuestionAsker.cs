using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Questioning;
using Milepost.Store.Writing;
using Milepost.Store.Facts;

namespace Milepost.Store.Questioning;

/// <summary>Puts the questions that a plan's record raises, so that the day each was asked is kept, and keeps what was answered.</summary>
public sealed class QuestionAsker(MilepostDb db)
{
    /// <summary>Puts what is raised on the day and was not put before; what was put is left as it is. It may be called as often as one likes.</summary>
    /// <returns>What was put now.</returns>
    public async Task<IReadOnlyList<Question>> AskAsync(Id<Plan> plan, DateOnly day, CancellationToken stop = default)
    {
        // Most days raise nothing new, and nobody needs to wait for that to be found out.
        if (await new PlanFactsQuery(db).LoadAsync(plan, stop) is not { } facts || !New(facts, day).Any()) return [];

        return await db.InTurnAsync(plan, standing =>
        {
            List<Question> asked = [.. New(standing, day)];
            db.AddRange(asked.Select(question => Record(plan, question, day)));
            return asked;
        }, stop);
    }

    /// <summary>Keeps an answer. A question that somebody answered meanwhile, or that is so no longer, is left as it is and given back.</summary>
    public Task<ReplyOutcome> ReplyAsync(Id<Plan> plan, Reply reply, CancellationToken stop = default) => db.InTurnAsync<ReplyOutcome>(plan, facts =>
    {
        if (PlanQuestions.Of(Assessor.Assess(facts, reply.On)).Find(reply.Question) is not { } question) return new NoSuchQuestion();
        if (!question.IsOpen) return new AlreadySettled(question);

        AskedQuestion record;
        if (question.RecordId is { } id)
        {
            record = facts.Questions.Single(one => one.Id == id);
            db.Attach(record);
        }
        else
        {
            record = Record(plan, question, reply.On);
            db.Add(record);
        }

        record.Reply(reply.Answer, reply.Accepted, reply.By, reply.On);
        return new Replied(question);
    }, stop);

    private static IEnumerable<Question> New(PlanFacts facts, DateOnly day) => PlanQuestions.Of(Assessor.Assess(facts, day)).New;

    private static AskedQuestion Record(Id<Plan> plan, Question question, DateOnly day) =>
        new(Id<AskedQuestion>.New(), plan, question.ActionId, question.Rule.Kind, question.About, day);
}

/// <summary>What somebody says to a question.</summary>
/// <param name="Question">The question's key.</param>
/// <param name="Answer">What is done about it, or why it may stand.</param>
/// <param name="Accepted">True where it may stand as it is.</param>
/// <param name="By">Who says so.</param>
/// <param name="On">The day.</param>
public sealed record Reply(string Question, string Answer, bool Accepted, string By, DateOnly On);

/// <summary>What became of an answer.</summary>
public abstract record ReplyOutcome;

/// <summary>It is kept.</summary>
public sealed record Replied(Question Question) : ReplyOutcome;

/// <summary>Somebody else answered it meanwhile, or it is so no longer.</summary>
public sealed record AlreadySettled(Question Question) : ReplyOutcome;

/// <summary>Nothing of that key is or was asked.</summary>
public sealed record NoSuchQuestion : ReplyOutcome;
