namespace Milepost.Covering.Words;

/// <summary>The field says one thing in several ways. Each line is one thing: what it is called here, and the ways.</summary>
internal static class FieldWords
{
    /// <summary>What is done, found or promised. Two texts that share one of these are about the same thing.</summary>
    public static readonly (string Name, string[] Ways)[] Themes =
    [
        ("special educational needs", ["special educational needs and disabilities", "special educational needs", "SEND", "SEN"]),
        ("child protection conferences", ["child protection conferences", "case conferences", "initial child protection conferences", "review child protection conferences", "ICPC", "ICPCs", "RCPC"]),
        ("strategy discussions", ["strategy meetings", "strategy discussions", "strategy meeting", "strategy discussion"]),
        ("child protection enquiries", ["section 47", "s47", "child protection enquiries", "child protection investigations"]),
        ("child protection medicals", ["child protection medical examinations", "child protection medicals", "medical examinations", "medicals"]),
        ("allegations against professionals", ["allegations against professionals", "allegations", "designated officer", "local authority designated officer", "LADO", "position of trust", "positions of trust"]),
        ("private fostering", ["private fostering", "privately fostered", "privately fostered children"]),
        ("missing children", ["missing children", "children missing", "go missing", "goes missing", "went missing", "missing from home", "missing from care", "missing episodes", "missing from home or care", "missing"]),
        ("return home interviews", ["return home interviews", "return interviews", "return home interview", "return interview", "return to home interviews", "RHI", "RHIs"]),
        ("exploitation", ["child sexual exploitation", "sexual exploitation", "criminal exploitation", "exploitation", "exploited", "CSE", "complex safeguarding", "contextual safeguarding"]),
        ("domestic abuse", ["domestic abuse", "domestic violence"]),
        ("neglect", ["neglect", "neglected", "graded care profile"]),
        ("front door", ["front door", "MASH", "multi agency safeguarding hub", "MARAT", "multi agency referral and assessment team", "contact and referral", "contacts and referrals", "first response", "screening of contacts"]),
        ("thresholds", ["thresholds", "threshold", "threshold document", "levels of need", "continuum of need"]),
        ("early help", ["early help", "early intervention", "troubled families", "supporting families", "family hubs"]),
        ("emergency duty service", ["emergency duty service", "emergency duty team", "emergency duty", "out of hours", "out of office hours", "outside office hours", "EDT", "EDS"]),
        ("homeless young people", ["16 and 17 year old children who are homeless", "homeless 16 and 17 year olds", "homeless", "homelessness", "16 and 17 year olds"]),
        ("permanence", ["permanence", "permanency", "permanent families", "permanent homes", "permanence planning", "early permanence"]),
        ("pre-proceedings", ["pre proceedings", "preproceedings", "public law outline", "PLO", "letters before proceedings", "care proceedings", "court proceedings"]),
        ("life story work", ["life story work", "life story", "life stories", "life journey"]),
        ("pathway plans", ["pathway plans", "pathway plan", "pathway planning"]),
        ("personal education plans", ["personal education plans", "personal education plan", "PEP", "PEPs"]),
        ("virtual school", ["virtual school", "virtual head teacher", "virtual headteacher", "virtual head", "virtual school head"]),
        ("education, employment and training", ["education employment and training", "employment education and training", "education employment or training", "education training and employment", "employment education or training", "EET", "NEET", "apprenticeships"]),
        ("health assessments", ["health assessments", "initial health assessments", "review health assessments", "IHA", "RHA"]),
        ("health histories", ["health histories", "health history", "health passports", "health passport"]),
        ("rights and entitlements", ["rights and entitlements", "entitlements", "entitlement", "local offer", "care leaver offer", "pledge"]),
        ("independent visitors", ["independent visitors", "independent visitor", "advocacy", "advocates", "advocate"]),
        ("sufficiency", ["sufficiency", "placement sufficiency", "sufficiency of placements", "sufficient placements", "placement choice", "range of placements", "placements to meet the needs"]),
        ("placement stability", ["placement stability", "stability of placements", "placement moves", "placement breakdown", "placement breakdowns"]),
        ("suitable accommodation", ["suitable accommodation", "accommodation", "unregistered", "unregulated", "unregistered children's homes", "supported lodgings", "staying put"]),
        ("management oversight", ["management oversight", "managerial oversight", "management grip", "oversight by managers", "managers oversight", "oversight"]),
        ("supervision", ["supervision", "reflective supervision", "supervise", "supervisions"]),
        ("caseloads", ["caseloads", "caseload", "workloads", "workload", "number of cases", "case loads"]),
        ("recruitment and retention", ["recruitment and retention", "recruit and retain", "retain and recruit", "retention", "turnover", "agency staff", "agency social workers", "workforce stability", "stability of the workforce", "stable workforce", "workforce strategy"]),
        ("quality assurance", ["quality assurance", "quality assurance framework", "QA", "QA framework", "audits", "audit", "auditing", "auditing process", "case file audits", "practice audits", "practice learning reviews"]),
        ("performance information", ["performance information", "performance data", "management information", "performance management information", "performance management data", "performance management", "data", "dataset", "datasets", "scorecard", "performance framework"]),
        ("children's voice", ["voice of the child", "voice of children", "children's voices", "children's voice", "voices", "voice", "views of children", "views", "wishes and feelings", "listen", "participation", "feedback", "complaints", "engagement and participation", "children in care council"]),
        ("assessments", ["assessments", "assessment", "single assessment", "single assessments", "child and family assessments"]),
        ("children's plans", ["children's plans", "plans for children", "care plans", "care planning", "child protection plans", "child in need plans", "SMART plans", "smart"]),
        ("case records", ["case records", "case recording", "records", "recording", "case files", "children's files"]),
        ("chronologies", ["chronologies", "chronology", "case summaries"]),
        ("record system", ["electronic social care record", "electronic recording system", "record system", "case management system", "ICT system", "Liquidlogic", "Mosaic", "Care First"]),
        ("transition to adult services", ["transition to adult services", "transition planning", "transitions to adulthood", "transition to adulthood", "adult services", "adult social care"]),
        ("governance", ["governance", "accountability", "corporate leadership", "political leadership", "elected members", "corporate parenting", "corporate parents", "scrutiny"]),
        ("visits to children", ["visits", "visit", "visited", "children are seen", "seen promptly"]),
        ("contact", ["family time", "contact with birth families", "supervised contact"]),
        ("disputes and escalation", ["escalation", "escalate", "escalation process", "dispute resolution", "professional disagreement"]),
        ("risk assessments", ["risk assessments", "risk assessment"]),
        ("school exclusion", ["exclusions", "exclusion", "excluded", "excluded from school"]),
    ];

    /// <summary>Whom it is for or who does it. Two texts may share one of these and ask for quite different things.</summary>
    public static readonly (string Name, string[] Ways)[] Groups =
    [
        ("children in care",
        [
            "children in care", "child in care", "looked after children", "looked after child", "children looked after", "children who are looked after",
            "children we look after", "cared for children", "cared for child", "children cared for", "children in our care", "our children in care", "children we care for",
            "CLA", "LAC", "CIC", "children coming into care", "looked after", "cared for",
        ]),
        ("care leavers", ["care leavers", "care leaver", "care experienced young people", "care experienced", "leaving care", "young people leaving care"]),
        ("children in need", ["children in need", "child in need", "CIN"]),
        ("disabled children", ["disabled children", "children with disabilities", "children with a disability", "disability", "disabilities", "complex needs", "CWD"]),
        ("foster carers", ["foster carers", "foster carer", "foster care", "fostering", "foster families", "foster"]),
        ("kinship carers", ["connected persons", "connected carers", "kinship", "kinship carers", "family and friends carers", "special guardianship orders", "special guardianship", "SGO", "SGOs"]),
        ("adopters", ["adopters", "adopter", "adoptive families", "prospective adopters", "adoption", "adopt"]),
        ("newly qualified social workers", ["newly qualified social workers", "newly qualified staff", "newly qualified", "NQSW", "NQSWs", "ASYE", "assessed and supported year in employment"]),
        ("social workers", ["social workers", "social worker", "social work staff", "practitioners", "practitioner", "front line staff", "frontline staff", "SW", "SWs"]),
        ("independent reviewing officers", ["independent reviewing officers", "independent reviewing officer", "independent reviewing service", "IRO", "IROs"]),
        ("conference chairs", ["conference chairs", "child protection chairs", "conference chair"]),
    ];

    /// <summary>Words that carry nothing of a theme.</summary>
    public static readonly string[] Empty = """
        a about above across after again against all also am an and any are as at be because been before being below between both but by can
        could did do does doing down during each either etc few for from further had has have having he her here hers him his how i if in into is
        it its itself just may me might more most must my no nor not now of off on once only or other our ours out over own per same she should so
        some such than that the their theirs them then there these they this those through to too under until up upon us very via was we were
        what when where whether which while who whom why will with within without would you your yours including include includes included
        particularly particular order result respect one two three first second date dates set way ways get gets around next arise arising take taken require requires required carry carried ask given give giving
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Words that every such plan is full of: they say little of what it is about.</summary>
    public static readonly string[] Common = """
        ensure improve improvement improved strengthen develop development increase reduce review robust effective effectiveness effectively appropriate
        appropriately quality good service services child children young person people family families need needs work working practice plan plans
        planning support process processes timely time timescale provide provision make makes making take action actions use used using outcome
        outcomes consistent consistently consistency clear clearly implement implementation implemented deliver delivered delivery embed embedded
        local authority council city area areas agency agencies partner partners partnership partnerships multi staff team teams manager managers
        management leader leaders leadership senior social care level levels high highly help approach response respond meet meets meeting meetings
        identify identified enable impact better best right current future new key range strategic operational system systems sufficient sufficiently
        understand understanding undertake term focus focused specific necessary significant achieve individual made case cases casework evidence information change role decision decisions risk risks challenge accurate accurately progress monitor monitoring regular regularly regularity relevant whole number
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
