namespace Milepost.Store;

internal static class Placeholder;
