namespace BackpropLab.Autograd;

/// <summary>Gradient descent: each step takes the learning rate times the gradient off every parameter.</summary>
public sealed class Sgd(IEnumerable<Tensor> parameters, double learningRate)
{
    readonly Tensor[] parameters = [.. parameters];

    /// <summary>Sets all gradients to zero, without which those of the batches before would be added in.</summary>
    public void ZeroGradient() => Array.ForEach(parameters, parameter => parameter.ZeroGradient());

    /// <summary>W ← W − η dW.</summary>
    public void Step() => Array.ForEach(parameters, parameter => parameter.Value -= learningRate * parameter.Gradient);
}
