namespace BackpropLab.Notebooks;

/// <summary>Says which cell cost a session its worker, by something that it had left running when it had ended.</summary>
/// <param name="Error">What ended the worker, as an error of that cell.</param>
/// <param name="ExecutionCount">The number of that cell's run in its session, from 1.</param>
public sealed record WorkerLoss(ErrorOutput Error, int ExecutionCount);
