using Milepost.People;

namespace Milepost.Web.Access;

/// <summary>Who must prove themselves by more than a password: those who administer, and those who see rows about single children.</summary>
public static class SecondFactorRule
{
    public static bool Asks(Role role) => role is Role.Administrator or Role.Analyst;
}
