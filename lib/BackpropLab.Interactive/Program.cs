using System.Runtime.InteropServices;
using BackpropLab.Interactive;
using BackpropLab.Protocol;

if (args is not [ChannelAddress.Option, var address])
{
    Console.Error.WriteLine($"This program runs the cells of a notebook in .NET Interactive for lab, which starts it with {ChannelAddress.Option} and an address.");
    return 2;
}

// Ctrl+C in a terminal reaches this process too; whether a cell is to stop is for the one who started it to say.
using var signal = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);

// Whoever shows our outputs brings plotly.js to the page, so a figure need not carry it.
AppContext.SetSwitch("BackpropLab.PlotlyOnPage", true);

Stream[] plainOutputs = [Console.OpenStandardOutput(), Console.OpenStandardError()];
using (var server = new KernelServer(ChannelAddress.Connect(address), plainOutputs, new InteractiveEngine()))
    server.Run();

// A cell's own threads do not keep the process.
Environment.Exit(0);
return 0;
