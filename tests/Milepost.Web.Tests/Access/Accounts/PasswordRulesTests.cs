using Milepost.Web.Access.Passwords;

namespace Milepost.Web.Tests.Access.Accounts;

public class PasswordRulesTests
{
    private static readonly string?[] own = ["Bilal Ferreira", "bilal@wexcombe.example", "Wexcombe Borough Council"];

    [Theory]
    [InlineData("velvet otter parcels noon")]
    [InlineData("correct horse battery staple")]
    [InlineData("kT9#vQ2!mZ7p")]
    [InlineData("ein Fenster zum Hof")]
    [InlineData("🦦🌙🪁🎻🥁🌵🦔🍄🧭🪗🛶🧶")]
    [InlineData("The quick brown fox jumps over the lazy dog, and then some more of it, and still more to come")]
    public void A_long_password_of_words_or_signs_is_taken(string password) => Assert.Null(PasswordRules.Fault(password, own));

    [Theory]
    [InlineData("")]
    [InlineData("kT9#vQ2!mZ7")]
    [InlineData("password1234")]
    [InlineData("P4ssw0rd!!!!")]
    [InlineData("Passwort2026")]
    [InlineData("qwertyuiop12")]
    [InlineData("1q2w3e4r5t6y")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("abababababab")]
    [InlineData("123456789012")]
    [InlineData("01011990 0101")]
    [InlineData("letmeinletmein")]
    [InlineData("iloveyou forever")]
    [InlineData("Liverpool Football")]
    [InlineData("Wexcombe2026!")]
    [InlineData("Wexc0mbeC0uncil")]
    [InlineData("BilalFerreira1")]
    [InlineData("Children's Services")]
    [InlineData("Ofsted-Inspection-2026")]
    [InlineData("MilepostMilepost")]
    [InlineData("Safeguarding1!")]
    [InlineData("trustno1trustno1")]
    public void What_people_guess_first_is_refused(string password) => Assert.NotNull(PasswordRules.Fault(password, own));

    /// <summary>
    /// The lists that guessers begin with are made as they are here: a word or two that many take, or a row of keys, with a year, a
    /// few digits or a sign, and signs for letters. Ten thousand of them, the same each time.
    /// </summary>
    [Fact]
    public void Ten_thousand_that_are_made_as_guessers_make_them_are_refused()
    {
        string[] words = ["password", "letmein", "welcome", "liverpool", "arsenal", "chelsea", "dragon", "monkey", "sunshine", "princess", "football", "iloveyou", "charlie", "superman", "qwerty", "summer", "winter", "admin", "safeguarding", "children", "ofsted", "council", "wexcombe", "ferreira", "improvement"];
        string[] rows = ["123456", "qwertyuiop", "asdfghjkl", "1q2w3e4r", "987654321", "zxcvbnm", "abc123"];
        string[] ends = ["", "1", "!", "12", "123", "1234", "2024", "2025!", "99", "007", "!!", "01"];
        var random = new Random(40);
        string Any(string[] from) => from[random.Next(from.Length)];
        var made = new HashSet<string>(StringComparer.Ordinal);
        while (made.Count < 10_000)
        {
            var password = Any(words);
            while (password.Length < PasswordRules.Shortest) password += random.Next(4) == 0 ? Any(rows) : Any(words);
            password += Any(ends);
            if (random.Next(3) == 0) password = char.ToUpperInvariant(password[0]) + password[1..];
            if (random.Next(3) == 0) password = password.Replace('a', '@').Replace('o', '0').Replace('e', '3');
            made.Add(password);
        }

        Assert.Empty(made.AsParallel().Where(password => PasswordRules.Fault(password, own) is null).Take(20));
    }

    [Fact]
    public void A_password_has_no_more_than_256_characters() =>
        Assert.Contains("256", PasswordRules.Fault(string.Concat(Enumerable.Repeat("velvet otter parcels noon", 11)), own), StringComparison.Ordinal);

    [Fact]
    public void The_longest_password_is_judged_in_no_time()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.NotNull(PasswordRules.Fault(new string('a', 256), own));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1), watch.Elapsed.ToString());
    }
}
