namespace BackpropLab.Exercises;

/// <summary>What of a program is wrong in a case of the clinic.</summary>
enum CaseKind
{
    /// <summary>What the network is shown: samples, targets, batches.</summary>
    Data,

    /// <summary>A setting, or the weights that training starts from.</summary>
    Settings,

    /// <summary>The forward pass.</summary>
    Forward,

    /// <summary>The backward pass.</summary>
    Backward,

    /// <summary>The step.</summary>
    Update,

    /// <summary>The loss or the judgement: what is measured, not what is learnt.</summary>
    Evaluation,
}
