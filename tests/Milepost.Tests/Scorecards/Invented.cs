using System.Text;
using Milepost.Importing;
using static Milepost.Tests.Documents.Made;

namespace Milepost.Tests.Scorecards;

/// <summary>A dozen invented scorecards, each awkward in a way of its own.</summary>
internal static class Invented
{
    private const string Styles = """
        <numFmts count="2"><numFmt numFmtId="164" formatCode="mmm\-yy"/><numFmt numFmtId="165" formatCode="0.0%"/></numFmts>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="9"/></cellXfs>
        """;

    public static IEnumerable<SourceFile> All =>
    [
        Csv("front-door.csv", """
            Front door scorecard 2026/27,,,,,
            Ref,Measure,Target,Apr-26,May-26,Jun-26*
            Contacts,,,,,
            F1,Contacts with a decision within one working day,95%,91.2%,92%,93.4%
            F2,Contacts received,,"1,204","1,187",1310 (p)
            Referrals,,,,,
            F3,Re-referrals within 12 months (%),22,24.1,n/a,23.9
            F4,Average days to decision,,1.4 days,1.3 days,-
            * provisional until the June return is closed,,,,,
            """),
        Csv("counts-in-rows.csv", """
            Measure,,Apr,May,Jun
            Assessments in 45 working days,Numerator,120,118,131
            ,Denominator,160,150,158
            ,%,75.0%,78.7%,82.9%
            Visits in time - numerator,,88,90,91
            Visits in time - denominator,,100,100,100
            Children seen alone,,140/150,141/152,12-Jul
            """),
        Csv("counts-under-months.csv", """
            Indicator,Apr-26,,,May-26,,
            ,Num,Den,%,Num,Den,%
            Reviews in time,45,50,90%,48,52,92.3%
            Health checks up to date,270,298,91%,x,x,x
            """),
        Csv("months-down.csv", """
            Workforce scorecard,,,
            Month,Average caseload,Supervision held monthly %,Vacancies (FTE)
            April 2026,18.7,0.84,12.5
            May 2026,18.9,0.86,11
            June 2026,19.2,0.9,tbc
            """),
        Csv("a-row-for-each.csv", """
            Measure ID,Measure,Period,Numerator,Denominator,Value
            P6,Initial conferences within 15 working days,01/04/2026,22,29,75.9
            P6,Initial conferences within 15 working days,01/05/2026,20,25,80
            P7,Core groups in time,2026-04,49,81,60.5
            P7,Core groups in time,04/15/2026,50,80,62.5
            """),
        Csv("quarters.csv", """
            KPI,Q1 2025/26,Q2 25/26,Q3 2025-26,Q4 2025/26,Q1 2026
            Placement stability,68%,69%,70%,70.5%,71%
            Adoption timeliness (days),412,398,401,390,385
            """),
        Csv("years.csv", """
            Authority,2021,2022,2023,2024
            Wexcombe,61,63,66,70
            Statistical neighbours,65,66,68,69
            England,67,67,68,68
            """),
        Csv("brackets.csv", """
            PI,Sept 26,Oct 26
            Return interviews in 72 hours,85% (17 of 20),12 (3)
            Missing episodes,<5,12.5.2
            Strategy meetings with health,90% (3 of 4),17/20
            """),
        Csv("spreadsheet-took-years-for-days.csv", """
            Measure,26-Apr,26-May
            Visits in time,80%,81%
            """),
        Csv("two-parts.csv", """
            Part one,Apr-26,May-26
            Contacts,100,110
            ,,
            Part two,Q1 2026/27,Q2 2026/27
            Stability,70%,71%
            """),
        new("merged.xlsx", Xlsx("""
            <sheetData>
            <row r="1"><c r="A1" t="inlineStr"><is><t>Improvement board scorecard</t></is></c></row>
            <row r="2"><c r="A2" t="inlineStr"><is><t>Area</t></is></c><c r="B2" t="inlineStr"><is><t>Measure</t></is></c><c r="C2" t="inlineStr"><is><t>2025/26</t></is></c><c r="E2" t="inlineStr"><is><t>2026/27</t></is></c></row>
            <row r="3"><c r="C3" t="inlineStr"><is><t>Feb</t></is></c><c r="D3" t="inlineStr"><is><t>Mar</t></is></c><c r="E3" t="inlineStr"><is><t>Apr</t></is></c><c r="F3" t="inlineStr"><is><t>May (p)</t></is></c></row>
            <row r="4"><c r="A4" t="inlineStr"><is><t>Timeliness</t></is></c><c r="B4" t="inlineStr"><is><t>Visits in time</t></is></c><c r="C4" s="3"><v>0.81</v></c><c r="D4" s="2"><v>0.825</v></c><c r="E4" s="3"><v>0.9</v></c><c r="F4" s="3"><v>1</v></c></row>
            <row r="5"><c r="B5" t="inlineStr"><is><t>Conferences held</t></is></c><c r="C5"><v>22</v></c><c r="D5"><v>25</v></c><c r="E5"><v>47</v></c><c r="F5"><v/></c></row>
            </sheetData><mergeCells><mergeCell ref="C2:D2"/><mergeCell ref="E2:F2"/><mergeCell ref="A4:A5"/><mergeCell ref="E5:F5"/></mergeCells>
            """, Styles)),
        new("days-of-its-own.xlsx", Xlsx("""
            <sheetData>
            <row r="1"><c r="A1" t="inlineStr"><is><t>Measure</t></is></c><c r="B1" s="1"><v>46113</v></c><c r="C1" s="1"><v>46143</v></c><c r="D1" t="inlineStr"><is><t>Target</t></is></c></row>
            <row r="2"><c r="A2" t="inlineStr"><is><t>Visits in time</t></is></c><c r="B2" s="3"><v>0.81</v></c><c r="C2" s="1"><v>46124</v></c><c r="D2" s="3"><v>0.95</v></c></row>
            <row r="3"><c r="A3" t="inlineStr"><is><t>Contacts</t></is></c><c r="B3"><v>45112</v></c><c r="C3" t="e"><v>#DIV/0!</v></c></row>
            </sheetData>
            """, Styles)),
    ];

    private static SourceFile Csv(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}
