using System.Diagnostics.CodeAnalysis;
using Milepost.Importing;
using Milepost.Importing.Tables;

namespace Milepost.Documents.Reading;

/// <summary>What came of reading a file: the document, or why it is not read.</summary>
public sealed record DocumentRead
{
    private readonly SourceDocument? document;
    private readonly Refusal? refusal;

    public DocumentRead(SourceDocument document) => this.document = document;

    public DocumentRead(Refusal refusal) => this.refusal = refusal;

    public bool TryGetDocument(
        [NotNullWhen(true)] out SourceDocument? read, [NotNullWhen(false)] out Refusal? refused)
    {
        read = document;
        refused = refusal;
        return document is not null;
    }
}
