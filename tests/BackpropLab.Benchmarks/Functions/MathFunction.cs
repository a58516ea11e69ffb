using System.Numerics;
using System.Numerics.Tensors;
using BackpropLab.Numerics;

namespace BackpropLab.Benchmarks;

/// <summary>An elementary function on an array, ours and that of System.Numerics.Tensors.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Low">The least argument.</param>
/// <param name="High">The greatest.</param>
/// <param name="Ours">The library's.</param>
/// <param name="Theirs">System.Numerics.Tensors'.</param>
sealed record MathFunction<T>(string Name, double Low, double High, Action<AlignedBuffer<T>, AlignedBuffer<T>> Ours, Action<AlignedBuffer<T>, AlignedBuffer<T>> Theirs)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    static readonly Primitives<T> Primitives = Primitives<T>.Best;

    public static unsafe IReadOnlyList<MathFunction<T>> All { get; } =
    [
        new("tanh", -6, 6, (x, y) => Primitives.Activate(ActivationKind.Tanh, 0, x.Pointer, y.Pointer, x.Length), (x, y) => TensorPrimitives.Tanh<T>(x.Span, y.Span)),
        new("sigmoid", -20, 20, (x, y) => Primitives.Activate(ActivationKind.Sigmoid, 0, x.Pointer, y.Pointer, x.Length), (x, y) => TensorPrimitives.Sigmoid<T>(x.Span, y.Span)),
        new("exp", -20, 20, (x, y) => Primitives.Exp(x.Pointer, y.Pointer, x.Length), (x, y) => TensorPrimitives.Exp<T>(x.Span, y.Span)),
        new("log1p", -0.5, 5, (x, y) => Primitives.LogOf1Plus(x.Pointer, y.Pointer, x.Length), (x, y) => TensorPrimitives.LogP1<T>(x.Span, y.Span)),
    ];
}
