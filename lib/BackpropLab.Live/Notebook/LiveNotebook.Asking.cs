using System.Text.Json;
using BackpropLab.Notebooks;

namespace BackpropLab.Live;

// Asking: what a widget of a window asks the session (docs/conventions.md, "A live channel"). It is answered while nothing else
// runs, gives way to whatever is to run, and leaves nothing on the page or in the session.
sealed partial class LiveNotebook
{
    readonly Queue<(Window Window, AskMessage Message)> questions = [];

    /// <summary>Breaks off the answer that the session is about to give; null if it gives none.</summary>
    CancellationTokenSource? answering;

    /// <summary>The number of the run in the session that left something last: what answers leave goes with the next.</summary>
    int lastKept;

    /// <summary>Begins the next answer, if the session has nothing else to do.</summary>
    void TryBeginAnswer()
    {
        if (answering is not null || run is not null || isRequested || asides.Count > 0 || packages == PackageSearch.UnderWay || !questions.TryDequeue(out var question))
            return;
        if (!isTrusted || HasRunNothing || !kernel.IsAlive)
        {
            Answer(question.Window, new AnsweredMessage(question.Message.Id, Text: null));
            TryBeginAnswer();
            return;
        }

        // JSON without anything but ASCII is a literal of C# as well.
        var code = $"BackpropLab.LiveWidget.Ask({JsonSerializer.Serialize(question.Message.Widget)}, {JsonSerializer.Serialize(question.Message.Text)})";
        var (current, after) = (answering = new CancellationTokenSource(), lastKept);
        InBackground(async () =>
        {
            var execution = await kernel.ExecuteAsync(code, host.CellTimeout, after: after, cancellation: current.Token);
            Post(() => EndAnswer(question, execution, current));
        });
    }

    void EndAnswer((Window Window, AskMessage Message) question, CellExecution execution, CancellationTokenSource current)
    {
        // What was broken off for something else is asked again after that.
        if (current.IsCancellationRequested)
            questions.Enqueue(question);
        else
            Answer(question.Window, new AnsweredMessage(question.Message.Id, execution.Outputs.OfType<DisplayOutput>().LastOrDefault(output => output.ExecutionCount is not null)?.PlainText));
        answering = null;
        current.Dispose();
        if ((execution.LostTo ?? execution.LostAfter) is { } loss)
            LoseTo(loss);
        FinishIfStopped();
    }
}
