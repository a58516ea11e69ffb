using BackpropLab.Kernel;
using BackpropLab.Protocol;
using BackpropLab.Worker;

if (args is not [ChannelAddress.Option, var address])
{
    Console.Error.WriteLine($"This program runs the cells of a notebook for lab, which starts it with {ChannelAddress.Option} and an address.");
    return 2;
}

ProcessGroup.Begin();

// Whoever shows our outputs brings plotly.js to the page, so a figure need not carry it.
AppContext.SetSwitch("BackpropLab.PlotlyOnPage", true);

// A library that runs a student's function can have it stopped, and the cell goes on.
TimeLimits.Offer(TimeLimit.Run);

var engine = new WorkerEngine();
Stream[] plainOutputs = [Console.OpenStandardOutput(), Console.OpenStandardError()];

// What a cell prints comes with its messages; what its child processes print, or it itself past the console, does not.
Console.SetOut(new CellTextWriter(OutputText.Out, () => engine.Outputs));
Console.SetError(new CellTextWriter(OutputText.Error, () => engine.Outputs));
Console.SetIn(new NoKeyboard());

WorkerProgram.Serve(address, plainOutputs, engine, ThreadScope.TakeUncaught);
return 0;
