using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Milepost.Cli.Json;
using Milepost.Store;
using Milepost.Wording;

namespace Milepost.Cli.Commands;

/// <summary>Everybody who may come in, or might.</summary>
internal static class UserList
{
    public static async Task<int> WriteAsync(MilepostDb db, bool asJson, CancellationToken stop)
    {
        var today = PlanOption.Today();
        var people = await db.People.AsNoTracking().OrderBy(person => person.Key).ToListAsync(stop);
        var grants = (await db.Grants.AsNoTracking().ToListAsync(stop)).Where(grant => grant.Lasts(today)).ToLookup(grant => grant.PersonId, grant => grant.Role);
        var accounts = await db.Accounts.AsNoTracking().ToDictionaryAsync(account => account.PersonId, stop);
        if (!asJson)
        {
            foreach (var person in people)
            {
                var state = !person.MayComeIn(today) ? "stopped" : accounts.GetValueOrDefault(person.Id) is { HasWay: true } ? "may sign in" : "no password yet";
                Console.Out.WriteLine($"{person.Key,-24} {state,-16} {Say.List([.. grants[person.Id].Distinct().Select(role => role.ToString())])}");
            }

            return Terminal.Good;
        }

        await using var output = Console.OpenStandardOutput();
        await using var json = new Utf8JsonWriter(output, CheckJson.Options);
        json.WriteStartObject();
        json.WriteStartArray("people");
        foreach (var person in people)
        {
            var account = accounts.GetValueOrDefault(person.Id);
            json.WriteStartObject();
            json.WriteString("key", person.Key);
            json.WriteString("name", person.Name);
            json.WriteString("mail", person.Mail);
            json.WriteString("post", person.Post);
            json.WriteString("agency", person.Agency);
            json.WriteBoolean("mayComeIn", person.MayComeIn(today));
            json.WriteBoolean("hasPassword", account?.PasswordHash is not null);
            json.WriteString("linkedAs", account?.LinkedAs);
            json.WriteBoolean("hasSecondFactor", account?.FactorKey is not null);
            json.WriteString("lastHere", account?.LastHere?.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
            json.WriteStartArray("roles");
            foreach (var role in grants[person.Id].Distinct()) json.WriteStringValue(role.ToString());
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        return Terminal.Good;
    }
}
