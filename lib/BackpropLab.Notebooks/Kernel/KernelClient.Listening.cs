using BackpropLab.Protocol;

namespace BackpropLab.Notebooks;

// Listening: what comes from the worker, at any time, and what it means for the cell that runs.
public sealed partial class KernelClient
{
    readonly Lock gate = new();
    readonly Dialogue dialogue = new();
    readonly Action<DisplayUpdate>? onLateUpdate;
    readonly Action<WorkerLoss>? onLoss;

    /// <summary>What comes while no cell runs: the next one shows it.</summary>
    OutputCollector between = new(null);

    CellInProgress? running;
    WorkerLoss? loss;
    volatile bool isAlive = true;
    bool isGivenUp, isEnding;
    string? broken;

    /// <summary>What a cell left running has said of the end that it brings, and that cell's number.</summary>
    (CellError Words, int Number)? last;

    CellInProgress Begin(Message execute, Message afterCell, Action<CellOutput>? onOutput, Action onBegin)
    {
        lock (gate)
        {
            var cell = new CellInProgress(new OutputCollector(onOutput, between), onBegin);
            between = new OutputCollector(null);
            running = cell;
            if (loss is null)
            {
                dialogue.Ask(execute, afterCell);
                return cell;
            }

            cell.Outputs.Add(loss.Error);
            cell.Leave();
            return cell;
        }
    }

    void Expect(Message interrupt)
    {
        lock (gate)
            dialogue.Ask(interrupt);
    }

    void GiveUp()
    {
        isGivenUp = true;
        worker.Kill();
    }

    Message AskForEnd()
    {
        var shutdown = Message.Request(new ShutdownRequest(), session);
        lock (gate)
        {
            isEnding = true;
            dialogue.Ask(shutdown);
        }

        return shutdown;
    }

    /// <summary>Takes the cell's result, once it has ended; nothing that comes later is its own.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="timeout">Its limit, if it ran longer.</param>
    CellExecution Leave(CellInProgress cell, TimeSpan? timeout)
    {
        lock (gate)
        {
            running = null;
            var succeeded = cell.Reply?.Succeeded == true;
            var outputs = timeout is { } limit && !succeeded ? ErrorOutput.WithTimeout(cell.Outputs.Outputs, limit) : cell.Outputs.Outputs;
            return new CellExecution(succeeded, outputs, cell.Outputs.Updates, cell.Reply?.ExecutionCount, cell.Elapsed)
            {
                LostTo = cell.Reply is null && !cell.IsToBlame ? loss : null,
                LostAfter = cell.Reply is not null ? loss : null,
                HasCostWorker = cell.IsToBlame,
            };
        }
    }

    async Task ListenAsync()
    {
        await foreach (var what in worker.Events.ReadAllAsync())
        {
            lock (gate)
            {
                if (!Take(what))
                    break;
            }
        }

        isAlive = false;
        AnswerEmpty();
        await Lose();
    }

    /// <summary>Takes one event. False if it is the last that counts.</summary>
    bool Take(WorkerEvent what)
    {
        var outputs = running?.Outputs ?? between;
        switch (what)
        {
            case WorkerEvent.Wrote text:
                outputs.Add(new StreamOutput(text.Name, text.Text));
                return true;
            case WorkerEvent.Marked:
                running?.Mark();
                return true;
            case WorkerEvent.Broke fault:
                broken = fault.Reason;
                return false;
            case WorkerEvent.Said said:
                try
                {
                    return Hear(said, outputs);
                }
                catch (ProtocolException e)
                {
                    broken = e.Message;
                    return false;
                }

            default:
                return false;
        }
    }

    bool Hear(WorkerEvent.Said said, OutputCollector outputs)
    {
        var content = said.Message.Content;
        switch (dialogue.Hear(said.Message, said.Bytes))
        {
            case Heard.Begin:
                running?.Begin();
                break;
            case Heard.Output when content is UpdateDisplayData update && running is null && onLateUpdate is not null:
                onLateUpdate(OutputCollector.Update(update));
                break;
            case Heard.Output:
                outputs.Add(content);
                break;
            case Heard.Reply:
                running?.Reply = (ExecuteReply)content;
                break;
            case Heard.End:
                running?.End();
                break;
            case Heard.Help:
                Answer(said.Message);
                break;
            case Heard.LastWords:
                last = ((CellError)content, dialogue.NumberOf(said.Message));
                return false;
        }

        return true;
    }

    /// <summary>Finds out why the worker was lost, and tells whom it concerns.</summary>
    async Task Lose()
    {
        if (broken is not null)
            worker.Kill();
        var exitCode = await worker.WaitAsync();
        lock (gate)
        {
            if (isEnding)
            {
                running?.Leave();
                return;
            }

            var outputs = running?.Outputs ?? between;
            while (worker.Events.TryRead(out var rest))
            {
                if (rest is WorkerEvent.Wrote text)
                    outputs.Add(new StreamOutput(text.Name, text.Text));
            }

            var end = new WorkerEnd(exitCode, outputs.TakeLastWords().Trim(), isGivenUp, broken, options);
            if (running is { } cell && dialogue.IsRunning && last is null)
                TellOf(end, cell);
            else
                TellOfEarlier(end);
        }
    }

    /// <summary>The cell that runs has cost the worker.</summary>
    void TellOf(WorkerEnd end, CellInProgress cell)
    {
        var error = end.InCell(cell.Outputs.TakeError(), isFirst: dialogue.Number == 1);
        loss = new WorkerLoss(error, dialogue.Number);
        cell.Reply = null;
        cell.IsToBlame = true;
        cell.Outputs.Add(error);
        cell.Leave();
    }

    /// <summary>A cell that has ended has cost the worker, or, if there has been none, the worker has not come to one.</summary>
    void TellOfEarlier(WorkerEnd end)
    {
        var number = last?.Number ?? (dialogue.HasBegun ? dialogue.Number : dialogue.Number - 1);
        loss = number > 0 ? new WorkerLoss(end.AfterCell(last?.Words), number) : new WorkerLoss(end.BeforeFirst(), 1);
        if (running is { Reply: null } cell)
        {
            cell.IsToBlame = number <= 0;
            cell.Outputs.Add(loss.Error);
        }

        if (running is not null)
            running.Leave();
        else if (number > 0)
            onLoss?.Invoke(loss);
    }
}
