namespace BackpropLab.Notebooks;

/// <summary>How a worker is started.</summary>
/// <param name="Program">What is run.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Environment">The variables of its environment that are set for it.</param>
/// <param name="WorkingFolder">The folder that it begins in.</param>
/// <param name="WorkerFolder">The folder of the worker's own files.</param>
/// <param name="ChannelFolder">The folder of the socket at which its host waits for it.</param>
public sealed record WorkerCommand(
    string Program, IReadOnlyList<string> Arguments, IReadOnlyDictionary<string, string> Environment, string WorkingFolder, string WorkerFolder, string ChannelFolder);
