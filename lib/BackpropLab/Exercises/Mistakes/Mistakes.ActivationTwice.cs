using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Exercises;

public static partial class Mistakes
{
    /// <summary>An activation that was applied to what has been through it already.</summary>
    /// <param name="parameter">The argument that has been through it.</param>
    /// <param name="activation">The activation.</param>
    public static UsualMistake ActivationTwice(string parameter, Activation activation) => ActivationTwice(parameter, activation.Name, activation.Apply);

    /// <summary>A softmax that was applied to probabilities.</summary>
    /// <param name="parameter">The argument that has been through it.</param>
    public static UsualMistake SoftmaxTwice(string parameter) => ActivationTwice(parameter, "softmax", Softmax.Apply);

    static UsualMistake ActivationTwice(string parameter, string name, Func<Matrix<double>, Matrix<double>> apply) => right =>
    {
        var place = right.Place(parameter);
        return OfArguments(
            right,
            ($"`{parameter}` has been through the {name} already: you applied it once more.", $"Use `{parameter}` as it comes, without another {name}."),
            (parameter, arguments => apply(Of(arguments, place))));
    };
}
