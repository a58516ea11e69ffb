using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Tags;

namespace BackpropLab.Kernel;

/// <summary>What a suggestion is, in the words of <see cref="Protocol.CompletionMatch"/>.</summary>
static class CompletionKinds
{
    static readonly Dictionary<string, string> Known = new()
    {
        [WellKnownTags.Class] = "class",
        [WellKnownTags.TypeParameter] = "class",
        [WellKnownTags.Structure] = "struct",
        [WellKnownTags.Interface] = "interface",
        [WellKnownTags.Enum] = "enum",
        [WellKnownTags.Delegate] = "delegate",
        [WellKnownTags.Method] = "method",
        [WellKnownTags.ExtensionMethod] = "method",
        [WellKnownTags.Property] = "property",
        [WellKnownTags.Field] = "field",
        [WellKnownTags.Event] = "event",
        [WellKnownTags.Local] = "variable",
        [WellKnownTags.RangeVariable] = "variable",
        [WellKnownTags.Parameter] = "parameter",
        [WellKnownTags.Namespace] = "namespace",
        [WellKnownTags.Keyword] = "keyword",
        [WellKnownTags.Constant] = "constant",
        [WellKnownTags.EnumMember] = "constant",
    };

    /// <summary>What it is; null if it is none of those, or cannot be written as it is.</summary>
    /// <param name="item">The suggestion.</param>
    /// <param name="symbols">What its name means there; null if nothing.</param>
    public static string? Of(CompletionItem item, IReadOnlyList<ISymbol>? symbols) =>
        // A variable of a cell is a field to the compiler alone.
        symbols is [IFieldSymbol { IsConst: false } field] && field.ContainingType?.IsScriptClass == true ? "variable"
        // More than its text is to be written: a using line, or the frame of a member.
        : item.IsComplexTextEdit || item.Tags.Contains(WellKnownTags.Snippet) ? null
        : item.Tags.Select(tag => Known.GetValueOrDefault(tag)).FirstOrDefault(kind => kind is not null);
}
