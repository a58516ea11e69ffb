using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>The ideas of the lessons, row by row as the map shows them.</summary>
static class CourseIdeas
{
    const string Model = "The model", Error = "The error", Steps = "The steps", Evidence = "The evidence";

    /// <summary>What runs through the course, from left to right.</summary>
    public static IReadOnlyList<string> Lanes { get; } = [Model, Error, Steps, Evidence];

    public static IReadOnlyList<Idea> All { get; } =
    [
        new("Samples, targets", 1, Model),
        new("Train, test, scaling", 1, Evidence),

        new("One unit, one line", 2, Model, "Samples, targets"),
        new("Cross-entropy", 2, Error, "One unit, one line"),
        new("Gradient descent", 2, Steps, "Cross-entropy"),

        new("A hidden layer", 3, Model, "One unit, one line"),
        new("Backpropagation", 3, Error, "A hidden layer", "Cross-entropy"),
        new("Gradient check", 3, Evidence, "Backpropagation"),

        new("Mini-batches", 4, Steps, "Gradient descent"),

        new("tanh or ReLU", 5, Model, "A hidden layer"),
        new("Vanishing gradients", 5, Error, "tanh or ReLU", "Backpropagation"),

        new("Autograd agrees", 6, Evidence, "Gradient check"),

        new("Softmax, K classes", 7, Model, "tanh or ReLU"),
        new("δ = y − t once more", 7, Error, "Softmax, K classes", "Backpropagation"),

        new("Squared error", 8, Error, "δ = y − t once more"),
        new("One sample a step", 8, Steps, "Mini-batches"),
        new("A shape that grew", 8, Evidence, "Gradient check"),

        new("64 pixels, 10 digits", 9, Model, "Softmax, K classes"),
        new("Weight decay", 9, Steps, "Mini-batches"),
        new("Early stopping", 9, Evidence, "Train, test, scaling"),

        new("Learnt features", 10, Model, "64 pixels, 10 digits"),
        new("Kernels beside it", 10, Error, "Learnt features"),
        new("Which start?", 10, Steps, "Vanishing gradients"),
        new("How many units?", 10, Evidence, "Early stopping"),

        new("Any number of layers", 11, Model, "Learnt features"),
        new("A tape of your own", 11, Error, "Backpropagation"),
        new("By hand, by tape", 11, Evidence, "Autograd agrees"),

        new("One wrong line", 12, Evidence, "Gradient check", "How many units?"),
    ];
}
