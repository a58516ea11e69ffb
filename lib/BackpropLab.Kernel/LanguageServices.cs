using System.Runtime.CompilerServices;
using BackpropLab.Protocol;

namespace BackpropLab.Kernel;

/// <summary>
/// Helps with a page that is being written, from its texts alone. What it works with of Roslyn is large and not needed to
/// run cells, so it is loaded by the first request.
/// </summary>
/// <param name="assemblies">Where references come from.</param>
/// <param name="references">What cells are compiled against.</param>
sealed class LanguageServices(IAssemblies assemblies, ScriptReferences references) : ILanguageServices
{
    /// <summary>A <see cref="CellPage"/>, once there was a request.</summary>
    object? page;

    FlowReader? flow;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public async Task<MessageContent> AnswerAsync(HelpRequest request)
    {
        page ??= new CellPage(assemblies, references);
        return request switch
        {
            FlowRequest of => await (flow ??= new((CellPage)page)).AnswerAsync(of),
            CellHelpRequest with => await CellHelp.AnswerAsync(with, (CellPage)page),
            _ => throw new ArgumentException($"{request.GetType().Name} is no request that is known here.", nameof(request)),
        };
    }
}
