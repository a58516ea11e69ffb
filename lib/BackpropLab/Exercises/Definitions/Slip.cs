namespace BackpropLab.Exercises;

/// <summary>How a usual mistake is written into the right code of a function, so that it can be shown as code.</summary>
/// <param name="Result">What is written in the place of the result: <c>R</c> stands for the right one, <c>N</c> for the number of rows; null if the result is left as it is.</param>
/// <param name="Arguments">What is written in the place of arguments, by their names.</param>
sealed record Slip(string? Result, IReadOnlyList<(string Parameter, string Instead)> Arguments);
