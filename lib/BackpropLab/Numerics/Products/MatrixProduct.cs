using System.Numerics;

namespace BackpropLab.Numerics;

/// <summary>Chooses how a product is calculated, by its shape and layout, and divides it among cores.</summary>
static unsafe class MatrixProduct<V, T>
    where V : struct, ILanesOf<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>A must be at least one vector high where it is column-major, or a part of one that can be read alone.</summary>
    public static void Run(in Product<T> product)
    {
        if (SmallProduct<V, T>.Is(product))
            SmallProduct<V, T>.Run(product);
        else if (AreInnerProductsBest(product))
            InnerProducts<V, T>.Run(product);
        else if (product.Threads == 1)
            RunPart(product, IsDirectBest(product));
        else
            Share(product);
    }

    /// <summary>
    /// Each element is calculated as if alone, its products added one after the other, so the result has the same bits
    /// wherever C is divided.
    /// </summary>
    static void Share(in Product<T> product)
    {
        var job = new SharedProduct<T>(product, IsDirectBest(product), BlockGrid<V, T>.Height, BlockGrid<V, T>.Width);
        WorkTeam.Run(&RunPart, &job, job.Parts);
    }

    static void RunPart(void* context, int part)
    {
        var job = (SharedProduct<T>*)context;
        RunPart(job->Part(part), job->IsDirect);
    }

    static void RunPart(in Product<T> product, bool isDirect)
    {
        if (isDirect)
            DirectProduct<V, T>.Run(product);
        else
            BlockedProduct<V, T>.Run(product);
    }

    /// <summary>Packing pays where A is transposed, and where its columns lie so far apart that each costs a page.</summary>
    static bool IsDirectBest(in Product<T> x) =>
        x.ARow == 1 && (x.Columns <= 4 * BlockGrid<V, T>.Width || !MemoryPages.ManyPages<T>(x.Depth, x.AColumn));

    /// <summary>Inner products were measured to be best for a C of few elements with a long sum in each.</summary>
    static bool AreInnerProductsBest(in Product<T> x) =>
        x.ARow != 1 && x.BRow == 1 &&
        (x.Rows <= 4 || x.Columns <= 2 || (x.Rows * x.Columns <= 64 && x.Depth >= 8 * V.Count));
}
