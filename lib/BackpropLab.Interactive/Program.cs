using BackpropLab.Interactive;
using BackpropLab.Protocol;

if (args is not [ChannelAddress.Option, var address])
{
    Console.Error.WriteLine($"This program runs the cells of a notebook in .NET Interactive for lab, which starts it with {ChannelAddress.Option} and an address.");
    return 2;
}

ProcessGroup.Begin();

Stream[] plainOutputs = [Console.OpenStandardOutput(), Console.OpenStandardError()];
WorkerProgram.Serve(address, plainOutputs, new InteractiveEngine());
return 0;
