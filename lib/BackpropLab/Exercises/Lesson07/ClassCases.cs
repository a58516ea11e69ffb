using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

/// <summary>Cases with K classes: one for each of several sizes, each from a seed of its own.</summary>
static class ClassCases
{
    /// <summary>Cases that are a step of softmax regression.</summary>
    /// <param name="names">The sizes that matter, of "N", "D" and "K".</param>
    /// <param name="arguments">Takes the arguments from the layer.</param>
    /// <param name="probe">What the result is the derivative of, if it is one.</param>
    public static IEnumerable<ExerciseCase> OfLayer(
        string names, Func<SoftmaxLayer, object[]> arguments, Func<SoftmaxLayer, GradientProbe>? probe = null) =>
        ClassSizes.Several.Select((sizes, i) =>
        {
            var layer = new SoftmaxLayer(sizes, new Draw(i + 1));
            return new ExerciseCase(sizes.Name(names), arguments(layer), probe?.Invoke(layer));
        });

    /// <summary>Cases that are a pass through a network with one hidden layer.</summary>
    /// <param name="hidden">The hidden layer's activation.</param>
    /// <param name="arguments">Takes the arguments from the network.</param>
    public static IEnumerable<ExerciseCase> OfNetwork(Activation hidden, Func<ClassNetwork, object[]> arguments) =>
        ClassSizes.Several.Select((sizes, i) =>
            new ExerciseCase(sizes.Name("NDHK"), arguments(new ClassNetwork(sizes, new Draw(i + 1), hidden))));

    /// <summary>One-hot targets (rows, classes); all classes where there is room.</summary>
    public static Matrix<double> Targets(Draw draw, int rows, int classes) =>
        OneHot.Encode([.. draw.Order(rows).Select(number => number % classes)], classes);
}
