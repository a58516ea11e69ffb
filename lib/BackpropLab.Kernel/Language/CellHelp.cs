using System.Runtime.CompilerServices;
using BackpropLab.Protocol;

namespace BackpropLab.Kernel;

/// <summary>
/// Helps with cells that are being written, from their texts alone. What it works with of Roslyn is large and not needed to
/// run cells, so it is loaded by the first request.
/// </summary>
/// <param name="assemblies">Where references come from.</param>
/// <param name="references">What cells are compiled against.</param>
sealed class CellHelp(IAssemblies assemblies, ScriptReferences references) : ILanguageServices
{
    /// <summary>A <see cref="CellPage"/>, once there was a request.</summary>
    object? page;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public async Task<MessageContent> AnswerAsync(HelpRequest request)
    {
        page ??= new CellPage(assemblies, references);
        var cell = await ((CellPage)page).OpenAsync(request.Code, request.Preceding ?? []);
        return request switch
        {
            CompleteRequest complete => await Completions.AtAsync(cell, complete.CursorPos),
            InspectRequest inspect => Inspection.At(cell, inspect.CursorPos),
            SignatureRequest signature => Signatures.At(cell, signature.CursorPos),
            DiagnosticsRequest => Mistakes.In(cell),
            DefinitionRequest definition => Definitions.At(cell, definition.CursorPos),
            _ => throw new ArgumentException($"{request.GetType().Name} is no request that is known here.", nameof(request)),
        };
    }
}
