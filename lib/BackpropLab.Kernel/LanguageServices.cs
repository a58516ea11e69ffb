using System.Runtime.CompilerServices;
using BackpropLab.Protocol;

namespace BackpropLab.Kernel;

/// <summary>
/// Helps with a page that is being written, from its texts alone. What it works with of Roslyn is large and not needed to
/// run cells, so it is loaded by the first request that needs it.
/// </summary>
/// <param name="assemblies">Where references come from.</param>
/// <param name="references">What cells are compiled against.</param>
sealed class LanguageServices(IAssemblies assemblies, ScriptReferences references) : ILanguageServices
{
    readonly FlowReader flow = new(new FlowPage(assemblies, references));

    /// <summary>A <see cref="CellPage"/>, once there was a request that needs one.</summary>
    object? page;

    public async Task<MessageContent> AnswerAsync(HelpRequest request) => request switch
    {
        FlowRequest of => flow.Answer(of),
        CellHelpRequest with => await HelpAsync(with),
        _ => throw new ArgumentException($"{request.GetType().Name} is no request that is known here.", nameof(request)),
    };

    [MethodImpl(MethodImplOptions.NoInlining)]
    Task<MessageContent> HelpAsync(CellHelpRequest request)
    {
        page ??= new CellPage(assemblies, references);
        return CellHelp.AnswerAsync(request, (CellPage)page);
    }
}
