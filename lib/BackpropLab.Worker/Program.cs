using System.Runtime.InteropServices;
using System.Text;
using BackpropLab.Worker;

// Ctrl+C in a terminal reaches this process too; whether a cell is to stop is for the one who started it to say.
using var signal = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);

// Whoever shows our outputs brings plotly.js to the page, so a figure need not carry it.
AppContext.SetSwitch("BackpropLab.PlotlyOnPage", true);

// A library that runs a student's function on a thread of its own can have it stopped there, and the cell goes on.
AppContext.SetData("BackpropLab.StopThread", (Action<Thread>)CellStop.Ask);

using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
using var writer = new MessageWriter(Console.OpenStandardOutput());
using var session = new KernelSession(writer);

// The standard streams carry messages, so cells get others.
Console.SetOut(new CellTextWriter("stdout", () => session.Outputs));
Console.SetError(new CellTextWriter("stderr", () => session.Outputs));
Console.SetIn(new NoKeyboard());

session.Run(input);
session.Dispose();
writer.Dispose();
Environment.Exit(0);
