using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;

namespace Milepost.Web.Access;

/// <summary>
/// Fills a form in again with what was typed when the session had ended, on every page whose questions are properties that a
/// form is read into. Nothing is saved until the person sends it themselves.
/// </summary>
internal sealed class UnsentAnswers(UnsentForms unsent, ParameterBinder binder, IModelBinderFactory binders, IModelMetadataProvider metadata) : IAsyncPageFilter
{
    private const string CameBack = "You were signed out while you typed. Here is what you typed: look through it and send it again";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var done = await next();
        var request = context.HttpContext.Request;
        if (done.Result is not PageResult || !HttpMethods.IsGet(request.Method) || context.HandlerInstance is not PageModel page) return;
        var asked = context.ActionDescriptor.BoundProperties.OfType<PageBoundPropertyDescriptor>().Where(IsAnswer).ToList();
        if (asked.Count == 0 || await unsent.FindAsync(page.User, request.Query[UnsentForms.Parameter], context.HttpContext.RequestAborted) is not { } form) return;

        var values = new FormValueProvider(BindingSource.Form, form, CultureInfo.CurrentCulture);
        foreach (var property in asked) await FillAsync(page, property, values);
        // What is wrong with it is said when it is sent.
        page.ModelState.Clear();
        page.ViewData[UnsentForms.Notice] = CameBack;
    }

    /// <summary>What an address may say too was read from the address.</summary>
    private static bool IsAnswer(PageBoundPropertyDescriptor property) =>
        property.Property.GetCustomAttributes(typeof(BindPropertyAttribute), inherit: true) is [BindPropertyAttribute { SupportsGet: false }];

    private async Task FillAsync(PageModel page, PageBoundPropertyDescriptor property, FormValueProvider values)
    {
        var about = metadata.GetMetadataForProperty(page.GetType(), property.Name);
        var info = new BindingInfo { BinderModelName = property.BindingInfo?.BinderModelName };
        var filler = binders.CreateBinder(new() { Metadata = about, BindingInfo = info, CacheToken = property });
        var asked = new ParameterDescriptor { Name = property.Name, ParameterType = property.ParameterType, BindingInfo = info };
        var result = await binder.BindModelAsync(page.PageContext, filler, values, asked, about, value: null);
        if (result.IsModelSet) property.Property.SetValue(page, result.Model);
    }
}
