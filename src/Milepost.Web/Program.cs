using Milepost.Web;

await MilepostSite.Build(SiteSettings.FromEnvironment(), args).RunAsync();
