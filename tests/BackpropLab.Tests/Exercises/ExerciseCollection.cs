namespace BackpropLab.Tests.Exercises;

/// <summary>Tests that read the console, or the progress file of this folder, run by themselves.</summary>
[CollectionDefinition(nameof(ExerciseTests), DisableParallelization = true)]
public class ExerciseCollection;
