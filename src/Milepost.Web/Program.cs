using Milepost.Web;
using Milepost.Web.Hosting;

if (await SiteRun.RunAsync(SiteSettings.FromEnvironment(), args) is not { } refusal) return 0;

Console.Error.WriteLine($"milepost: {refusal}");
return 2;
