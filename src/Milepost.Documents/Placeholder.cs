namespace Milepost.Documents;

internal static class Placeholder;
