using static Milepost.Importing.Reading.PlanField;

namespace Milepost.Importing.Reading.Headings;

/// <summary>How wide a column of things to do casts its net; in a plan with two such columns the wider one is the action.</summary>
public enum Breadth
{
    None,

    /// <summary>What must improve.</summary>
    Improvement,

    /// <summary>What the council will do about it.</summary>
    Action,

    /// <summary>The parts of what it will do.</summary>
    Activity,
}

/// <summary>The ways that councils write one heading.</summary>
/// <param name="Field">What the column holds.</param>
/// <param name="Breadth">Of a column of things to do, how wide it casts.</param>
/// <param name="Words">The headings, in lower case, without punctuation.</param>
public sealed record HeadingWords(PlanField Field, Breadth Breadth, params string[] Words)
{
    /// <summary>Every heading that is known, by what it is for. To teach a new one, add it here and to nothing else.</summary>
    public static IReadOnlyList<HeadingWords> All { get; } =
    [
        new(Reference, Breadth.None,
            "ref", "ref no", "ref number", "reference", "reference number", "reference no", "no", "number", "id", "item", "item no", "line",
            "task number", "task no", "task ref", "action number", "action no", "action id", "action ref", "action reference",
            "improvement number", "improvement no", "improvement ref", "recommendation number", "recommendation no"),
        new(Title, Breadth.Improvement,
            "improvement", "improvements", "improvement area", "improvement areas", "area for improvement", "areas for improvement",
            "improvement required", "area of improvement", "objective", "objectives", "what needs to improve", "what needs to change",
            "improvement objective", "aim", "goal", "finding", "key improvement"),
        new(Recommendation, Breadth.Improvement,
            "recommendation", "recommendations", "ofsted recommendation", "ofsted recommendations", "inspection recommendation",
            "inspection finding", "ofsted finding"),
        new(Title, Breadth.Action,
            "action", "actions", "key action", "key actions", "action required", "actions required", "required action", "improvement action",
            "improvement actions", "what", "what will we do", "what we will do", "what are we going to do", "what do we need to do",
            "what we need to do", "what needs to be done", "action to be taken", "actions to be taken", "planned action", "planned actions",
            "agreed action", "agreed actions", "action we will take", "actions we will take", "description", "action description", "deliverable"),
        new(Steps, Breadth.Activity,
            "activity", "activities", "key activity", "key activities", "task", "tasks", "key task", "key tasks", "step", "steps", "key steps",
            "milestone", "milestones", "key milestones", "sub action", "sub actions", "how", "how will we do it", "how we will do it",
            "how will we do this", "delivery steps"),
        new(Outcome, Breadth.None,
            "outcome", "outcomes", "intended outcome", "intended outcomes", "expected outcome", "expected outcomes", "desired outcome",
            "desired outcomes", "intended impact", "expected impact", "impact", "impact and outcome", "outcome and impact", "what difference will it make",
            "the difference it will make"),
        new(SuccessTest, Breadth.None,
            "how will we know", "how we will know", "how will we know we have succeeded", "how will we know it has worked",
            "how will we know it is working", "how will we know we have made a difference", "how will we measure success", "how will success be measured",
            "success measure", "success measures", "success criteria", "success criterion", "success indicators", "measure of success",
            "measures of success", "measures of impact", "impact measure", "impact measures", "what will success look like",
            "what success will look like", "what good looks like", "how will we measure impact", "evidence of impact", "kpi", "kpis"),
        new(Lead, Breadth.None,
            "lead", "leads", "lead officer", "lead officers", "lead person", "lead name", "lead agency", "who", "who will do it", "who is responsible",
            "by whom", "responsible", "responsible officer", "responsible person", "responsible lead", "person responsible", "responsibility",
            "owner", "action owner", "action lead", "action leads", "accountable", "accountable officer", "accountable lead", "delivery lead",
            "senior responsible officer", "sro", "sponsor", "lead and partners", "workstream lead"),
        new(Start, Breadth.None,
            "start", "start date", "date started", "started", "commencement", "commencement date", "start by", "from"),
        new(Due, Breadth.None,
            "end", "end date", "due", "due date", "date due", "due by", "by when", "when", "when by", "by", "date", "target", "target date",
            "target completion date", "target completion", "target end date", "timescale", "timescales", "timeframe", "time frame", "time scale", "deadline",
            "completion date", "complete by", "completed by", "date for completion", "planned completion date", "finish", "finish date",
            "revised date", "revised due date", "revised target date", "delivery date"),
        new(OverallDue, Breadth.None,
            "overall date", "overall due date", "overall completion date", "overall target date", "outcome completion date", "outcome date"),
        new(StepDue, Breadth.None,
            "task completion date", "task due date", "task date", "milestone date", "activity date", "step due date", "step due", "step date",
            "step end date"),
        new(StepRating, Breadth.None, "step rag", "step brag", "step rating", "step status", "milestone rag", "milestone rating"),
        new(ChildrensStatement, Breadth.None,
            "what our children will say", "what children will say", "what will children say", "what will our children say",
            "what children and young people will say", "what it means for children", "what this means for children",
            "what does this mean for children", "what will this mean for children", "what it will mean for children", "childs voice",
            "what will be different for children", "difference for children", "impact for children", "impact on children",
            "what children and families will say", "what it means for our children", "voice of the child", "childrens voice"),
        new(OverallRating, Breadth.None, "overall rag", "overall brag", "overall rating", "overall status", "overall rag rating"),
        new(ActionRating, Breadth.None,
            "rag", "brag", "rag rating", "brag rating", "rag status", "brag status", "action rating", "action rag", "action brag", "action rag rating",
            "rating", "status", "progress rag", "progress brag", "progress rating", "delivery rag", "current rag", "rag current", "action status",
            "task rag", "colour", "progress rag rating"),
        new(ImpactRating, Breadth.None,
            "impact rag", "impact brag", "impact rating", "impact rag rating", "outcome rag", "outcome brag", "outcome rating"),
        new(Progress, Breadth.None,
            "progress", "progress to date", "progress update", "progress updates", "progress comments", "progress made", "progress since last board", "progress since the last board",
            "progress and impact", "update", "updates", "latest update", "monthly update", "current status", "current position", "position",
            "status update", "comment", "comments", "commentary", "overview", "narrative", "summary of progress", "what have we done", "notes"),
        new(Evidence, Breadth.None,
            "evidence", "evidence of progress", "evidence of completion", "supporting evidence", "evidence source", "evidence base", "source of evidence"),
        new(Priority, Breadth.None,
            "theme", "themes", "priority", "priorities", "priority area", "improvement priority", "improvement theme", "workstream", "work stream",
            "pillar", "domain", "strategic priority"),
        new(Section, Breadth.None, "section", "category", "sub theme", "subtheme", "area", "sub section", "service area"),
        new(Classification, Breadth.None, "pi afi", "pi afl", "pi or afi", "afi pi", "classification", "type", "recommendation type"),
        new(Provenance, Breadth.None,
            "source", "source of action", "provenance", "origin", "source document", "linked recommendation", "links to", "link to ofsted",
            "ofsted ref", "recommendation ref", "ofsted reference"),
        new(FocusArea, Breadth.None, "focus area", "focus areas"),
        new(ActionReferences, Breadth.None, "action refs", "action references", "linked actions", "related actions", "relevant actions"),
        new(Measure, Breadth.None,
            "measure", "measures", "indicator", "indicators", "performance measure", "performance measures", "performance indicator", "metric"),
        new(DataSource, Breadth.None, "data source", "data sources", "source of data", "data owner", "source of measure"),
        new(Resources, Breadth.None, "resource", "resources", "resources required", "resource implications", "cost", "costs", "budget", "funding"),
        new(Risk, Breadth.None, "risk", "risks", "risks and issues", "barriers", "dependencies", "risks and dependencies", "risk and mitigation"),
        new(WorkedOut, Breadth.None,
            "days late", "first agreed", "moved", "due moved", "times moved", "days later than first agreed", "what the dates say of the rating",
            "steps done", "steps in all", "next step due", "updated on", "recommendations answered", "recommendations it may answer", "agreed before", "how it stands", "pieces of evidence", "place in the last file"),
    ];
}
