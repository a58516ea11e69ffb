using System.Runtime.CompilerServices;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Exercises;

/// <summary>
/// Arguments and results as bytes, so that an answer can be called where no course is. Every number arrives as it was. Who reads
/// believes nothing: what is no value throws <see cref="FormatException"/>, and never costs more memory than was sent.
/// </summary>
static class SentValues
{
    /// <summary>No result of an exercise has as many elements.</summary>
    public const int MostElements = 1_000_000;

    /// <summary>Writes a value; one of a type that no exercise has is written as its type's name.</summary>
    public static void Write(BinaryWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.Write((byte)SentKind.Null);
                break;
            case Matrix<double> matrix:
                WriteMatrix(writer, matrix);
                break;
            case double number:
                writer.Write((byte)SentKind.Number);
                writer.Write(number);
                break;
            case int number:
                writer.Write((byte)SentKind.WholeNumber);
                writer.Write(number);
                break;
            case string text:
                writer.Write((byte)SentKind.Text);
                writer.Write(text);
                break;
            case ITuple tuple:
                WriteItems(writer, SentKind.Tuple, tuple.Length, place => tuple[place]);
                break;
            case Array items when KindOf(items.GetType()) is { } kind:
                WriteItems(writer, kind, items.Length, place => items.GetValue(place));
                break;
            case Delegate { Target: SteepLoss loss }:
                writer.Write((byte)SentKind.Loss);
                writer.Write(loss.Rate);
                writer.Write(loss.Bend);
                break;
            default:
                writer.Write((byte)SentKind.Other);
                writer.Write(value.GetType().Name);
                break;
        }
    }

    /// <summary>Reads a value.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    /// <exception cref="EndOfStreamException">It breaks off.</exception>
    public static object? Read(BinaryReader reader, int depth = 0)
    {
        const int deepest = 4;
        var kind = (SentKind)reader.ReadByte();
        return depth > deepest ? throw new FormatException("values within values") : kind switch
        {
            SentKind.Null => null,
            SentKind.Matrix => ReadMatrix(reader),
            SentKind.Number => reader.ReadDouble(),
            SentKind.WholeNumber => reader.ReadInt32(),
            SentKind.Text => reader.ReadString(),
            SentKind.Loss => (Func<Matrix<double>, double>)new SteepLoss(reader.ReadDouble(), reader.ReadDouble()).At,
            SentKind.Other => new SentOther(reader.ReadString()),
            SentKind.Tuple => new SentTuple(ReadItems<object?>(reader, depth)),
            SentKind.Matrices => ReadItems<Matrix<double>?>(reader, depth),
            SentKind.Numbers => ReadItems<double>(reader, depth),
            SentKind.WholeNumbers => ReadItems<int>(reader, depth),
            SentKind.Lists => ReadItems<int[]>(reader, depth),
            SentKind.Steps => ReadItems<SentTuple>(reader, depth).Select(Step).ToArray(),
            _ => throw new FormatException("a kind of value that there is not"),
        };
    }

    static SentKind? KindOf(Type type) =>
        type.IsAssignableTo(typeof(Matrix<double>[])) ? SentKind.Matrices
        : type == typeof(double[]) ? SentKind.Numbers
        : type == typeof(int[]) ? SentKind.WholeNumbers
        : type == typeof(int[][]) ? SentKind.Lists
        : type == typeof((string, int, int)[]) ? SentKind.Steps
        : null;

    static void WriteItems(BinaryWriter writer, SentKind kind, int count, Func<int, object?> item)
    {
        writer.Write((byte)kind);
        writer.Write(count);
        for (var place = 0; place < count; place++)
            Write(writer, item(place));
    }

    static T[] ReadItems<T>(BinaryReader reader, int depth)
    {
        var count = reader.ReadInt32();
        Require(count >= 0 && count <= reader.BaseStream.Length - reader.BaseStream.Position);
        var items = new T[count];
        for (var place = 0; place < count; place++)
            items[place] = Read(reader, depth + 1) switch { T item => item, null when default(T) is null => default!, _ => throw new FormatException("an item of another type") };
        return items;
    }

    static (string, int, int) Step(SentTuple tuple) =>
        tuple is { Length: 3 } && (tuple[0], tuple[1], tuple[2]) is (string operation, int a, int b) ? (operation, a, b) : throw new FormatException("no step");

    // A matrix may be of a class of the student's own: what it says of itself is asked once. Of one that is too large the shape says enough.
    static void WriteMatrix(BinaryWriter writer, Matrix<double> matrix)
    {
        var (rows, columns) = (matrix.RowCount, matrix.ColumnCount);
        writer.Write((byte)SentKind.Matrix);
        writer.Write(rows);
        writer.Write(columns);
        for (var place = 0L; place < (long)rows * columns && (long)rows * columns <= MostElements; place++)
            writer.Write(matrix.At((int)(place % rows), (int)(place / rows)));
    }

    static Matrix<double> ReadMatrix(BinaryReader reader)
    {
        var (rows, columns) = (reader.ReadInt32(), reader.ReadInt32());
        Require(rows > 0 && columns > 0);
        if ((long)rows * columns > MostElements)
            return Matrix<double>.Build.Sparse(rows, columns);
        Require((long)rows * columns * sizeof(double) <= reader.BaseStream.Length - reader.BaseStream.Position);
        var elements = new double[rows * columns];
        for (var place = 0; place < elements.Length; place++)
            elements[place] = reader.ReadDouble();
        return Matrix<double>.Build.Dense(rows, columns, elements);
    }

    static void Require(bool holds)
    {
        if (!holds)
            throw new FormatException("sizes that do not fit");
    }
}
