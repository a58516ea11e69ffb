using System.Diagnostics;
using System.Globalization;
using BackpropLab.Notebooks;
using BackpropLab.Protocol;

namespace BackpropLab.Live;

// Windows: what they say is done in the loop, one after another.
sealed partial class LiveNotebook
{
    /// <summary>What windows are told once the page is published that it belongs to.</summary>
    readonly List<(Window Window, NotebookMessage Message)> answers = [];

    /// <summary>A window that shows it from now on, until it is closed.</summary>
    public Window Open()
    {
        Post(() => windows++);
        return new(page);
    }

    /// <summary>Takes leave of a window.</summary>
    public void Close() => Post(() =>
    {
        windows--;
        lastSeen = Stopwatch.GetTimestamp();
    });

    /// <summary>Does what a window says.</summary>
    public void Receive(WindowMessage message, Window window) => Post(() => Do(message, window));

    async Task Do(WindowMessage message, Window window)
    {
        switch (message)
        {
            case EditMessage edit:
                Answer(window, await Edit(edit));
                break;
            case ResolveMessage resolve:
                Answer(window, await Resolve(resolve));
                break;
            case InsertMessage insert:
                await Insert(insert, window);
                break;
            case RemoveMessage { Cell: var key } when Find(key) is { } cell:
                Tell(window, await Remove(cell));
                break;
            case RunMessage { Cell: var key } when Find(key) is { Cell.IsCSharp: true } cell:
                RunCell(cell);
                break;
            case RunAboveMessage { Cell: var key } when Find(key) is { } cell:
                RunStale(cell);
                break;
            case RunStaleMessage:
                RunStale(before: null);
                break;
            case RunAllMessage:
                RunAll();
                break;
            case StopMessage:
                StopRun();
                break;
            case RestartMessage:
                Restart();
                break;
            case TrustMessage:
                Trust();
                break;
            case HelpMessage help:
                Help(help, window);
                break;
            case AskMessage ask:
                questions.Enqueue((window, ask));
                break;
            case HintMessage hint:
                Tell(window, Ask(hint.Exercise, id => $"BackpropLab.Exercise.Hint(\"{id}\", {hint.Level.ToString(CultureInfo.InvariantCulture)})"));
                break;
            case RemedyMessage remedy:
                Tell(window, Ask(remedy.Exercise, id => $"BackpropLab.Exercise.Remedy(\"{id}\")"));
                break;
            case SolutionMessage solution:
                Tell(window, Ask(solution.Exercise, id => $"BackpropLab.Exercise.Solution(\"{id}\")"));
                break;
            case AnswerMessage { Cell: var key, Value: var value } when Find(key) is { } cell:
                Tell(window, await Answer(cell, value));
                break;
            case ResetCellMessage { Cell: var key } when Find(key) is { } cell:
                Tell(window, await ResetCell(cell));
                break;
            case ResetLessonMessage:
                Answer(window, ResetLesson());
                break;
        }
    }

    void Tell(Window window, string? problem)
    {
        if (problem is not null)
            Answer(window, new NoteMessage(problem, IsProblem: true));
    }

    void Answer(Window window, NotebookMessage message) => answers.Add((window, message));

    LiveCell? Find(int key) => cells.FirstOrDefault(cell => cell.Key == key);

    void Trust()
    {
        isTrusted = true;
        outline = Outline.Of([.. cells.Select(cell => cell.Cell)]);
        RunAll();
    }

    void Restart()
    {
        mustRestart = true;
        RunAll();
    }

    /// <summary>Asks the worker, which answers while a cell runs; the loop does not wait for it.</summary>
    void Help(HelpMessage help, Window window)
    {
        var preceding = Code.TakeWhile(cell => cell.Key != help.Cell).Select(cell => cell.Cell.Source);
        HelpRequest request;
        try
        {
            request = help.Request(preceding);
        }
        catch (ProtocolException e)
        {
            Tell(window, e.Message);
            return;
        }

        var asked = kernel;
        InBackground(async () => window.Tell(new ReplyMessage(help.Id, (await asked.AskAsync(request, ending)).ToJson())));
    }
}
