using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Web.Access;
using Milepost.Web.Pages.Actions;
using Milepost.Web.Pages.Administration;
using Milepost.Web.Pages.AnnexA;
using Milepost.Web.Pages.Authorities;
using Milepost.Web.Pages.Closing;
using Milepost.Web.Pages.Commenting;
using Milepost.Web.Pages.Cycles;
using Milepost.Web.Pages.Dates;
using Milepost.Web.Pages.Editing;
using Milepost.Web.Pages.Evidence;
using Milepost.Web.Pages.Filters;
using Milepost.Web.Pages.History;
using Milepost.Web.Pages.Holding;
using Milepost.Web.Pages.Imports;
using Milepost.Web.Pages.Mail;
using Milepost.Web.Pages.Measures;
using Milepost.Web.Pages.Plans;
using Milepost.Web.Pages.Quality;
using Milepost.Web.Pages.Questions;
using Milepost.Web.Pages.Recommendations;
using Milepost.Web.Pages.Reports;
using Milepost.Web.Pages.Schemes;
using Milepost.Web.Pages.Scorecards;
using Milepost.Web.Pages.Searching;
using Milepost.Web.Pages.Several;
using Milepost.Web.Pages.Sheets;
using Milepost.Web.Pages.Site;
using Milepost.Web.Pages.Structure;
using Milepost.Web.Pages.Updating;
using Milepost.Web.Pages.Watching;
using Milepost.Web.Pages.Webhooks;
using Milepost.Web.Pages.Withdrawn;
using Milepost.Web.Pages.Workbooks;

namespace Milepost.Web.Pages;

/// <summary>What each folder of pages asks of a person. A folder that is not named here asks only that one is signed in.</summary>
internal static class PageSetup
{
    public static void Conventions(RazorPagesOptions pages)
    {
        PlansAccess.Apply(pages.Conventions);
        ActionsAccess.Apply(pages.Conventions);
        RecommendationsAccess.Apply(pages.Conventions);
        EditingAccess.Apply(pages.Conventions);
        ImportsAccess.Apply(pages.Conventions);
        ReportsAccess.Apply(pages.Conventions);
        HistoryAccess.Apply(pages.Conventions);
        StructureAccess.Apply(pages.Conventions);
        WithdrawnAccess.Apply(pages.Conventions);
        CyclesAccess.Apply(pages.Conventions);
        MailAccess.Apply(pages.Conventions);
        MeasuresAccess.Apply(pages.Conventions);
        AnnexAAccess.Apply(pages.Conventions);
        SheetsAccess.Apply(pages.Conventions);
        ScorecardsAccess.Apply(pages.Conventions);
        AuthoritiesAccess.Apply(pages.Conventions);
        QualityAccess.Apply(pages.Conventions);
        UpdatingAccess.Apply(pages.Conventions);
        ClosingAccess.Apply(pages.Conventions);
        HoldingAccess.Apply(pages.Conventions);
        SchemesAccess.Apply(pages.Conventions);
        EvidenceAccess.Apply(pages.Conventions);
        SiteAccess.Apply(pages.Conventions);
        AdministrationAccess.Apply(pages.Conventions);
        QuestionsAccess.Apply(pages.Conventions);
        DatesAccess.Apply(pages.Conventions);
        SeveralAccess.Apply(pages.Conventions);
        WorkbooksAccess.Apply(pages.Conventions);
        SearchingAccess.Apply(pages.Conventions);
        WebhooksAccess.Apply(pages.Conventions);
        CommentingAccess.Apply(pages.Conventions);
        WatchingAccess.Apply(pages.Conventions);
        FiltersAccess.Apply(pages.Conventions);
    }

    public static void Ask(this PageConventionCollection pages, string folder, Permission permission) =>
        pages.AuthorizeFolder(folder, permission.ToString());
}
