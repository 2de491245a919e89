using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Store.Undoing;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Undoing;

/// <summary>Offers to undo what a person just did, wherever it stands in the list of what can be undone.</summary>
internal sealed class OfferUndo(DoneActs acts) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var done = await next();
        if (done.Exception is not null || done.Result is not RedirectResult || !HttpMethods.IsPost(context.HttpContext.Request.Method)) return;
        if (context.HandlerInstance is not PageModel page || page.User.Person() is not { } person || Done.Said(page) is not { } said) return;
        if (UndoableActs.Find(context.ActionDescriptor.ViewEnginePath, context.HandlerMethod?.Name) is not { } act) return;
        if (await acts.NoteAsync(person.Key, act.Key, said, context.HttpContext.RequestAborted) is { } id) Done.OfferUndo(page, id.ToString());
    }
}
