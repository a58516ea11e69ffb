namespace BackpropLab.Exercises;

/// <summary>Where in a program of the clinic a line stands, in the order of the page.</summary>
enum ProgramSection
{
    /// <summary>Makes the training and test samples of what is given.</summary>
    Data,

    /// <summary>Settings and initial parameters.</summary>
    Start,

    /// <summary>From the inputs to the outputs.</summary>
    Forward,

    /// <summary>The loss of the training samples, once an epoch.</summary>
    Loss,

    /// <summary>What comes once an epoch, before its batches.</summary>
    Epoch,

    /// <summary>Takes a batch.</summary>
    Batch,

    /// <summary>The deltas and the gradients.</summary>
    Backward,

    /// <summary>The step.</summary>
    Update,

    /// <summary>Judges the trained network on the test samples.</summary>
    Test,
}
