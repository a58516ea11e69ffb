using BackpropLab.Kernel;
using BackpropLab.Protocol;
using BackpropLab.Worker;

if (args is not [ChannelAddress.Option, var address])
{
    Console.Error.WriteLine($"This program runs the cells of a notebook for lab, which starts it with {ChannelAddress.Option} and an address.");
    return 2;
}

ProcessGroup.Begin();

var engine = new WorkerEngine();
Stream[] plainOutputs = [Console.OpenStandardOutput(), Console.OpenStandardError()];

// What a cell prints comes with its messages; what its child processes print, or it itself past the console, does not.
Console.SetOut(new CellTextWriter(OutputText.Out, () => engine.Outputs));
Console.SetError(new CellTextWriter(OutputText.Error, () => engine.Outputs));
Console.SetIn(new NoKeyboard());

WorkerProgram.Serve(address, plainOutputs, engine, ThreadScope.TakeUncaught, () => ThreadScope.Exiting);
return 0;
