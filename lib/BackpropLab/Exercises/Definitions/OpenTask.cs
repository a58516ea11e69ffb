namespace BackpropLab.Exercises;

/// <summary>
/// A task with many solutions and no misconceptions: figures to reach, by whatever means. That they were reached can be
/// measured; the explanation that goes with it is for a person to read.
/// </summary>
/// <param name="Id">The lesson, and T: 3.T.</param>
/// <param name="Title">What it is about, in a few words.</param>
/// <param name="Points">What the figures are worth; the explanation has points of its own, which nobody counts here.</param>
/// <param name="Function">The function that the student writes.</param>
/// <param name="Goals">What is asked for, in the order in which the notebook measures it.</param>
public sealed record OpenTask(string Id, string Title, int Points, string Function, IReadOnlyList<Goal> Goals);
