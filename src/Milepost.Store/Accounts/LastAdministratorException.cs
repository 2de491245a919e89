using Milepost.People;

namespace Milepost.Store.Accounts;

/// <summary>Undoes the transaction of a change that would have left nobody to administer the site.</summary>
internal sealed class LastAdministratorException(Person? person) : Exception
{
    public Person? Person { get; } = person;
}
