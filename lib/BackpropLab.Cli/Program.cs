using BackpropLab.Cli;

return await LabCommand.InvokeAsync(args, Console.Error);
