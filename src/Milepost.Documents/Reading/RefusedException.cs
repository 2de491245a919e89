using Milepost.Importing;

namespace Milepost.Documents.Reading;

/// <summary>
/// Ends a reading from wherever it stands. A limit is met twenty calls deep inside a stream that a library reads,
/// where no value can be handed back; <see cref="DocumentReader"/> turns it into the refusal that it carries.
/// </summary>
internal sealed class RefusedException(Refusal refusal) : Exception(refusal.Message)
{
    public RefusedException(string code, string message) : this(new Refusal(code, message)) { }

    public Refusal Refusal { get; } = refusal;
}
