using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Milepost.Web.Tests.Host;

/// <summary>Walks the site as a person does: opens a page, follows a link, fills in what the page shows, presses its button.</summary>
public sealed class Browser(HttpClient http)
{
    private Uri at = new("/", UriKind.Relative);

    public IHtmlDocument Page { get; private set; } = null!;
    public HttpResponseMessage Response { get; private set; } = null!;
    public HttpStatusCode Status => Response.StatusCode;
    public string Path => at.OriginalString;
    public string Text => Page.Body!.TextContent;
    public string Heading => Page.QuerySelector("h1")!.TextContent.Trim();

    /// <summary>Opens an address, and goes wherever it sends.</summary>
    public async Task<Browser> OpenAsync(string url)
    {
        await OpenOnlyAsync(url);
        return await FollowAsync();
    }

    /// <summary>Opens an address and stays there, wherever it sends.</summary>
    public async Task<Browser> OpenOnlyAsync(string url, string? held = null)
    {
        at = new Uri(url, UriKind.Relative);
        using var request = new HttpRequestMessage(HttpMethod.Get, at);
        if (held is not null) request.Headers.Add("If-None-Match", held);
        await ReadAsync(await http.SendAsync(request, Stop));
        return this;
    }

    public Task<Browser> ClickAsync(string link)
    {
        var found = Page.QuerySelectorAll<IHtmlAnchorElement>("a").FirstOrDefault(a => a.TextContent.Trim() == link)
            ?? throw new InvalidOperationException($"{Path} has no link “{link}”");
        return OpenAsync(found.GetAttribute("href")!);
    }

    /// <summary>Presses a button of a form, with everything that the form holds and the answers given.</summary>
    public async Task<Browser> PressAsync(string button, params (string Name, string Value)[] answers) =>
        await PressAsync(button, null, answers);

    public async Task<Browser> PressAsync(string button, (string Field, string Name, byte[] Bytes)? file, params (string Name, string Value)[] answers)
    {
        var pressed = Page.QuerySelectorAll<IHtmlButtonElement>("main button").FirstOrDefault(each => each.TextContent.Trim() == button)
            ?? throw new InvalidOperationException($"{Path} has no button “{button}”");
        var form = pressed.Closest("form") as IHtmlFormElement ?? throw new InvalidOperationException($"“{button}” is in no form");
        var fields = Fields(form);
        if (pressed.GetAttribute("name") is { Length: > 0 } name) Answer(fields, name, pressed.GetAttribute("value") ?? "");
        foreach (var (answer, value) in answers)
        {
            Assert.True(form.QuerySelector($"[name=\"{answer}\"]") is not null, $"{Path} does not ask for {answer}");
            Answer(fields, answer, value);
        }

        var action = (pressed.GetAttribute("formaction") ?? form.GetAttribute("action")) is { Length: > 0 } address ? address : Path;
        if (form.GetAttribute("method") != "post")
        {
            return await OpenAsync($"{action}?{string.Join('&', fields.Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value)}"))}");
        }

        using HttpContent content = form.GetAttribute("enctype") == "multipart/form-data" ? Parts(fields, file) : new FormUrlEncodedContent(fields);
        at = new Uri(action, UriKind.Relative);
        await ReadAsync(await http.PostAsync(at, content, Stop));
        await FollowAsync();
        return await WaitAsync();
    }

    /// <summary>Waits as a person does while a page says that a file is being read.</summary>
    private async Task<Browser> WaitAsync()
    {
        for (var turns = 0; turns < 200 && Path.StartsWith("/imports/work/", StringComparison.Ordinal) && Page.QuerySelector("[data-progress]") is not null; turns++)
        {
            await Task.Delay(300, Stop);
            await OpenAsync(Path);
        }

        return this;
    }

    /// <summary>Presses the button in the header, which stands outside the main part of the page.</summary>
    public async Task<Browser> SignOutAsync()
    {
        var form = (IHtmlFormElement)Page.QuerySelector("header form[method=post]")!;
        using var content = new FormUrlEncodedContent(Fields(form));
        at = new Uri(form.GetAttribute("action")!, UriKind.Relative);
        await ReadAsync(await http.PostAsync(at, content, Stop));
        return await FollowAsync();
    }

    private static void Answer(List<KeyValuePair<string, string>> fields, string name, string value)
    {
        fields.RemoveAll(field => field.Key == name);
        fields.Add(new(name, value));
    }

    /// <summary>What the form holds; boxes of one name are several answers.</summary>
    private static List<KeyValuePair<string, string>> Fields(IHtmlFormElement form)
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var element in form.QuerySelectorAll("input[name], select[name], textarea[name]"))
        {
            if (element is IHtmlInputElement { Type: "file" } or IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false }) continue;
            fields.Add(new(element.GetAttribute("name")!, element switch
            {
                IHtmlInputElement input => input.Value,
                IHtmlSelectElement select => select.Value ?? "",
                IHtmlTextAreaElement text => text.Value,
                _ => "",
            }));
        }

        return fields;
    }

    private static MultipartFormDataContent Parts(IEnumerable<KeyValuePair<string, string>> fields, (string Field, string Name, byte[] Bytes)? file)
    {
        var parts = new MultipartFormDataContent();
        foreach (var (name, value) in fields) parts.Add(new StringContent(value), name);
        if (file is { } sent) parts.Add(new ByteArrayContent(sent.Bytes), sent.Field, sent.Name);
        return parts;
    }

    private async Task<Browser> FollowAsync()
    {
        for (var turns = 0; turns < 5 && Response.Headers.Location is { } next && (int)Status is 301 or 302 or 303 or 307; turns++)
        {
            var target = next.IsAbsoluteUri ? next.PathAndQuery : next.OriginalString;
            at = new Uri(target, UriKind.Relative);
            await ReadAsync(await http.GetAsync(at, Stop));
        }

        return this;
    }

    private async Task ReadAsync(HttpResponseMessage response)
    {
        Response = response;
        Page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync(Stop), Stop);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
