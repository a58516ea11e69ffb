using BackpropLab.Benchmarks;

return await BenchmarksCommand.InvokeAsync(args);
