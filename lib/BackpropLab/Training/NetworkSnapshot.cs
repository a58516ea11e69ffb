namespace BackpropLab;

/// <summary>A network as it stood during training.</summary>
/// <param name="Epoch">The number of epochs done by then; 0 before training.</param>
/// <param name="Network">An independent copy.</param>
public sealed record NetworkSnapshot(int Epoch, Mlp Network);
