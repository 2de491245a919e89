using Milepost.Identity;
using Milepost.People;
using Milepost.Store.History;

namespace Milepost.Store.Accounts;

/// <summary>A form that was sent after its person had been signed out, kept until they are back. Nobody else is given it.</summary>
[OutOfHistory]
public sealed class UnsentForm(Id<UnsentForm> id, Id<Person> personId, string fields, DateTime at)
{
    public Id<UnsentForm> Id { get; } = id;
    public Id<Person> PersonId { get; } = personId;

    /// <summary>What was typed, protected by the site's own keys.</summary>
    public string Fields { get; } = fields;

    public DateTime At { get; } = at;
}
