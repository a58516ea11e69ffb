namespace BackpropLab.Numerics;

/// <summary>A function of two numbers, for <see cref="Elementwise"/> to apply at any width.</summary>
interface IBinaryOperation
{
    V Invoke<V>(V x, V y) where V : struct, ILanes<V>;
}
