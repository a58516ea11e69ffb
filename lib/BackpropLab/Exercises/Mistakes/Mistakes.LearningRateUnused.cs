namespace BackpropLab.Exercises;

public static partial class Mistakes
{
    /// <summary>A step as long as the gradient.</summary>
    public static UsualMistake LearningRateUnused { get; } = right => OfArguments(
        right,
        ("The learning rate is not used: the whole gradient is far too long a step.", "Multiply the gradient by `learningRate` before you take the step."),
        ("learningRate", _ => 1.0)).Written("learningRate", "1");
}
