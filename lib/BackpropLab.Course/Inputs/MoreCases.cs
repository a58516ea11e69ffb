using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Lessons;

/// <summary>Cases made of those that an exercise has.</summary>
static class MoreCases
{
    /// <summary>
    /// The cases, and the first of them once more with one argument far from 1: there it shows whether something is cut off,
    /// and whether a sign is lost.
    /// </summary>
    /// <param name="cases">The cases.</param>
    /// <param name="place">The argument's place; it is a matrix.</param>
    /// <param name="name">The argument's name.</param>
    /// <param name="factor">What it is multiplied by.</param>
    public static IEnumerable<ExerciseCase> AndOneWithLarge(this IEnumerable<ExerciseCase> cases, int place, string name, double factor)
    {
        ExerciseCase[] all = [.. cases];
        object[] arguments = [.. all[0].Arguments];
        arguments[place] = (Matrix<double>)arguments[place] * factor;
        // What is differentiated goes with the arguments as they were.
        return [.. all, new(FormattableString.Invariant($"{all[0].Name}, {name} times {factor}"), arguments)];
    }
}
