using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Milepost.Web.Hosting;

namespace Milepost.Web.Tests.Hosting;

/// <summary>What is not asked of the framework at the start is what the framework has nothing to say of.</summary>
public class PagePartsTests
{
    private static readonly IReadOnlyList<Type> pages = [.. typeof(MilepostSite).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PageModel)) && !type.IsAbstract)];

    [Fact]
    public void Every_page_takes_what_the_framework_would_have_it_take()
    {
        var (ours, framework) = (Parts(ours: true), Parts(ours: false));
        foreach (var property in pages.SelectMany(page => page.GetProperties(BindingFlags.Public | BindingFlags.Instance)))
        {
            var (one, other) = (ours.CreatePropertyModel(property), framework.CreatePropertyModel(property));
            Assert.Equal(Said(other), Said(one));
        }
    }

    [Fact]
    public void Every_page_answers_with_the_methods_that_the_framework_would_find()
    {
        var (ours, framework) = (Parts(ours: true), Parts(ours: false));
        var found = 0;
        foreach (var method in pages.SelectMany(page => page.GetMethods(BindingFlags.Public | BindingFlags.Instance)))
        {
            var (one, other) = (ours.CreateHandlerModel(method), framework.CreateHandlerModel(method));
            Assert.Equal((other?.HttpMethod, other?.HandlerName), (one?.HttpMethod, one?.HandlerName));
            if (one is not null) found++;
        }

        Assert.True(found > pages.Count, $"{found} methods of {pages.Count} pages");
    }

    private static string Said(PagePropertyModel model) =>
        $"{model.Page} {model.PropertyName} {model.BindingInfo?.BinderModelName} {model.BindingInfo?.BindingSource?.Id} {model.BindingInfo is not null}";

    private static IPageApplicationModelPartsProvider Parts(bool ours)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddRazorPages();
        if (ours) PageParts.Use(services);
        return services.BuildServiceProvider().GetRequiredService<IPageApplicationModelPartsProvider>();
    }
}
