namespace BackpropLab.Numerics;

/// <summary>A loss that looks at each output alone: y = output(a), and the term of the loss that target t adds.</summary>
interface IElementwiseLoss
{
    static abstract V Output<V>(V a) where V : struct, ILanes<V>;

    static abstract V Term<V>(V a, V y, V t) where V : struct, ILanes<V>;

    /// <summary>
    /// The same term where t is 0 or 1: of two logarithms one would be multiplied by 0, and need not be taken. The same
    /// bits as <see cref="Term"/>.
    /// </summary>
    static abstract V TermOfLabel<V>(V a, V y, V t) where V : struct, ILanes<V>;

    /// <summary>The derivative of the term by a, as the labs define it: clipping and epsilons do not enter.</summary>
    static abstract V Delta<V>(V y, V t) where V : struct, ILanes<V>;
}
