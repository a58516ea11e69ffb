namespace BackpropLab;

/// <summary>A loss that looks at each output alone: y = output(a), and the term of the loss that target t adds.</summary>
interface IElementwiseLoss
{
    static abstract V Output<V>(V a) where V : struct, ILanes<V>;

    static abstract V Term<V>(V a, V y, V t) where V : struct, ILanes<V>;

    /// <summary>The derivative of the term by a, as the labs define it: clipping and epsilons do not enter.</summary>
    static abstract V Delta<V>(V y, V t) where V : struct, ILanes<V>;
}
