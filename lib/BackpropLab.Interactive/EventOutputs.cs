using BackpropLab.Protocol;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;

namespace BackpropLab.Interactive;

/// <summary>Turns the events of one cell into its outputs.</summary>
/// <param name="outputs">Takes them.</param>
/// <param name="executionCount">The cell's number.</param>
/// <param name="shown">The values of the session that are shown and can be updated.</param>
sealed class EventOutputs(CellOutputs outputs, int executionCount, HashSet<string> shown) : IObserver<KernelEvent>
{
    /// <summary>What .NET Interactive shows while it restores packages; a report is no place for it.</summary>
    const string PackageProgress = "InstallPackagesMessage";

    /// <summary>Why the cell failed; null if it did not.</summary>
    public CellError? Failure { get; private set; }

    public void OnNext(KernelEvent value)
    {
        switch (value)
        {
            case StandardOutputValueProduced text:
                Write(OutputText.Out, text);
                break;
            case StandardErrorValueProduced text:
                Write(OutputText.Error, text);
                break;
            case ReturnValueProduced result:
                outputs.Display(Bundle(result), executionCount);
                break;
            case DisplayEvent { Value: var progress } when progress?.GetType().Name == PackageProgress:
                break;
            // What display(...) gives back bears another name than what it showed, so its first update finds no place
            // and is shown below; those after it take its place.
            case DisplayedValueUpdated update when !shown.Add(update.ValueId):
                outputs.Update(update.ValueId, Bundle(update));
                break;
            case DisplayedValueProduced or DisplayedValueUpdated:
                Show((DisplayEvent)value);
                break;
            case ErrorProduced error:
                Failure ??= new CellError("Error", error.Message);
                break;
            case CommandFailed failed:
                Failure ??= Failures.Describe(failed);
                break;
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error) => Failure ??= Failures.Describe(error);

    void Show(DisplayEvent value)
    {
        if (value.ValueId is { } id)
            shown.Add(id);
        outputs.Display(Bundle(value), executionCount: null, value.ValueId);
    }

    void Write(string name, DisplayEvent text) =>
        outputs.Write(name, string.Concat(text.FormattedValues.Select(formatted => formatted.Value)).ReplaceLineEndings("\n"));

    static MimeBundle Bundle(DisplayEvent shown)
    {
        if (shown.Value is { } value && PlotlyNetChart.TryRender(value) is { } chart)
            return chart;
        var text = shown.FormattedValues.FirstOrDefault(formatted => formatted.MimeType == PlainTextFormatter.MimeType)?.Value;
        var bundle = new MimeBundle(text ?? shown.Value.ToDisplayString(PlainTextFormatter.MimeType));
        foreach (var formatted in shown.FormattedValues)
            bundle[formatted.MimeType] = formatted.Value;
        return bundle;
    }
}
