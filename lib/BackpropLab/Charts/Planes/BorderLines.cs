namespace BackpropLab.Charts;

/// <summary>
/// The lines between the regions of a labelled grid: marching squares (Lorensen, Cline 1987, in the plane) for any number
/// of labels. Where more than two regions meet in a cell their lines meet in its middle.
/// </summary>
static class BorderLines
{
    /// <summary>Lines with NaN between them.</summary>
    /// <param name="grid">The nodes.</param>
    /// <param name="labels">The region of each node.</param>
    /// <param name="crossing">From 0 to 1: how far from one node to its neighbour, given by their numbers, the border lies.</param>
    public static (double[] X, double[] Y) Of(PlaneGrid grid, int[] labels, Func<int, int, double> crossing)
    {
        var columns = grid.X.Length;
        var chains = new LineChains();
        for (var corner = 0; corner < columns * (grid.Y.Length - 1); corner++)
        {
            int[] around = [corner, corner + 1, corner + columns + 1, corner + columns];
            if ((corner + 1) % columns == 0 || around.All(node => labels[node] == labels[corner]))
                continue;

            var crossings = Enumerable.Range(0, 4)
                .Select(i => (Low: Math.Min(around[i], around[(i + 1) % 4]), High: Math.Max(around[i], around[(i + 1) % 4])))
                .Where(edge => labels[edge.Low] != labels[edge.High])
                .Select(edge => (Key: edge, Place: Between(edge.Low, edge.High)))
                .ToArray();
            var middle = (Key: (corner, corner), Place: (crossings.Average(c => c.Place.X), crossings.Average(c => c.Place.Y)));
            if (crossings.Length == 2)
            {
                chains.Link(crossings[0], crossings[1]);
            }
            else
            {
                foreach (var end in crossings)
                    chains.Link(end, middle);
            }
        }

        var points = chains.Lines().SelectMany(line => line.Append((X: double.NaN, Y: double.NaN))).ToArray();
        return ([.. points.Select(point => Rounded(point.X, grid.X))], [.. points.Select(point => Rounded(point.Y, grid.Y))]);

        (double X, double Y) Between(int from, int to)
        {
            var t = crossing(from, to);
            return ((1 - t) * grid.X[from % columns] + t * grid.X[to % columns], (1 - t) * grid.Y[from / columns] + t * grid.Y[to / columns]);
        }
    }

    // A ten-thousandth of the window is finer than a pixel.
    static double Rounded(double value, double[] nodes) =>
        Math.Round(value, Math.Clamp(4 - (int)Math.Floor(Math.Log10(nodes[^1] - nodes[0])), 0, 15)) + 0.0;
}
