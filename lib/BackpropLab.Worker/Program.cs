using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using BackpropLab.Kernel;
using BackpropLab.Protocol;
using BackpropLab.Worker;

if (args is not [ChannelAddress.Option, var address])
{
    Console.Error.WriteLine($"This program runs the cells of a notebook for lab, which starts it with {ChannelAddress.Option} and an address.");
    return 2;
}

// Ctrl+C in a terminal reaches this process too; whether a cell is to stop is for the one who started it to say.
using var signal = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);

// Whoever shows our outputs brings plotly.js to the page, so a figure need not carry it.
AppContext.SetSwitch("BackpropLab.PlotlyOnPage", true);

// A library that runs a student's function can have it stopped, and the cell goes on.
TimeLimits.Offer(TimeLimit.Run);

ExceptionHandling.SetUnhandledExceptionHandler(ThreadScope.TakeUncaught);

var engine = new WorkerEngine();
Stream[] plainOutputs = [Console.OpenStandardOutput(), Console.OpenStandardError()];

// What a cell prints comes with its messages; what its child processes print, or it itself past the console, does not.
Console.SetOut(new CellTextWriter(OutputText.Out, () => engine.Outputs));
Console.SetError(new CellTextWriter(OutputText.Error, () => engine.Outputs));
Console.SetIn(new NoKeyboard());

using (var server = new KernelServer(ChannelAddress.Connect(address), plainOutputs, engine))
    server.Run();

// A cell's own threads do not keep the process.
Environment.Exit(0);
return 0;
