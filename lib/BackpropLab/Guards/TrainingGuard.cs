namespace BackpropLab.Guards;

/// <summary>What training refuses, in the words that its parts share.</summary>
static class TrainingGuard
{
    public static void LearningRate(double value, string parameter)
    {
        if (!(value > 0 && double.IsFinite(value)))
            throw Guard.OutOfRange(parameter, value, $"a learning rate is a finite number above zero, such as {0.1}");
    }

    public static void NeverOrEvery(int epochs, string parameter)
    {
        if (epochs < 0)
            throw Guard.OutOfRange(parameter, epochs, $"a number of epochs is needed, or 0 for never");
    }
}
