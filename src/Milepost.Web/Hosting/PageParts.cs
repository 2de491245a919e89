using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Milepost.Web.Hosting;

/// <summary>
/// Says at the start which methods of a page answer and which of its properties are filled from what is sent. The framework
/// says so too, but makes the whole metadata of a page's every property first, and asks every method that all pages
/// inherit: an eighth of the start. What nothing marks as sent is not asked about.
/// </summary>
internal sealed class PageParts(IPageApplicationModelPartsProvider framework) : IPageApplicationModelPartsProvider
{
    public static void Use(IServiceCollection services)
    {
        var own = services.Single(service => service.ServiceType == typeof(IPageApplicationModelPartsProvider)).ImplementationType!;
        services.Replace(ServiceDescriptor.Singleton<IPageApplicationModelPartsProvider>(
            provider => new PageParts((IPageApplicationModelPartsProvider)ActivatorUtilities.CreateInstance(provider, own))));
    }

    public PageHandlerModel? CreateHandlerModel(MethodInfo method) => IsInherited(method) ? null : framework.CreateHandlerModel(method);

    public bool IsHandler(MethodInfo methodInfo) => !IsInherited(methodInfo) && framework.IsHandler(methodInfo);

    public PageParameterModel CreateParameterModel(ParameterInfo parameter) => framework.CreateParameterModel(parameter);

    public PagePropertyModel CreatePropertyModel(PropertyInfo property)
    {
        var marks = IsInherited(property) ? [] : property.GetCustomAttributes(inherit: true);
        return marks.Any(mark => mark is IModelNameProvider or IBindingSourceMetadata or IBinderTypeProviderMetadata or IRequestPredicateProvider)
            ? framework.CreatePropertyModel(property)
            : new PagePropertyModel(property, marks) { PropertyName = property.Name };
    }

    private static bool IsInherited(MemberInfo member) => member.DeclaringType == typeof(PageModel) || member.DeclaringType == typeof(object);
}
