using BackpropLab.Protocol;

namespace BackpropLab.Kernel;

/// <summary>Helps with a cell that is being written.</summary>
static class CellHelp
{
    /// <summary>Answers a request.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="page">The compiler's view of cells.</param>
    public static async Task<MessageContent> AnswerAsync(CellHelpRequest request, CellPage page)
    {
        var cell = await page.OpenAsync(request.Code, request.Preceding ?? []);
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
