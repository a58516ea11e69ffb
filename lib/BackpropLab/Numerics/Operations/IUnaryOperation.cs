namespace BackpropLab.Numerics;

/// <summary>A function of one number, for <see cref="Elementwise"/> to apply at any width.</summary>
interface IUnaryOperation
{
    V Invoke<V>(V x) where V : struct, ILanes<V>;
}
