using System.Text;
using System.Text.Json.Nodes;
using BackpropLab.Protocol;
using Microsoft.CodeAnalysis;

namespace BackpropLab.Kernel;

/// <summary>Says what stands at a place: how it is declared and what its documentation says.</summary>
static class Inspection
{
    /// <summary>Answers the request.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="cursor">The place, in code points.</param>
    public static InspectReply At(OpenCell cell, int cursor)
    {
        if (NamedSymbols.At(cell, cell.Position(cursor)) is not [var symbol, ..] symbols)
            return InspectReply.None;
        var signature = SymbolText.Of(symbols);
        var documentation = Documentation.Of(symbol, cell.Compilation);
        return new(
            Found: true,
            new JsonObject
            {
                ["text/plain"] = documentation is { Summary.Length: > 0 } ? $"{signature}\n{documentation.Summary}" : signature,
                ["text/markdown"] = Markdown(cell, signature, symbol, documentation),
            },
            []);
    }

    static string Markdown(OpenCell cell, string signature, ISymbol symbol, Documentation? documentation)
    {
        var text = new StringBuilder($"```csharp\n{signature}\n```");
        if (symbol is IParameterSymbol { ContainingSymbol: { } function } parameter && Documentation.Of(function, cell.Compilation) is { } whole)
            Add(whole.OfParameter(parameter.Name));
        if (documentation is null)
            return text.ToString();
        Add(documentation.Summary);
        Add(string.Join('\n', documentation.Parameters.Select(item => $"- `{item.Name}`: {item.Text}")));
        Add(documentation.Returns, "Gives: ");
        Add(string.Join('\n', documentation.Exceptions.Select(item => $"- throws `{item.Name}`: {item.Text}")));
        Add(documentation.Remarks);
        return text.ToString();

        void Add(string part, string title = "")
        {
            if (part.Length > 0)
                text.Append("\n\n").Append(title).Append(part);
        }
    }
}
