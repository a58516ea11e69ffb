namespace BackpropLab;

/// <summary>
/// The lines between the regions of a labelled grid: marching squares (Lorensen, Cline 1987, in the plane) for any number
/// of labels. Where more than two regions meet in a cell their lines meet in its middle.
/// </summary>
static class BorderLines
{
    /// <summary>Pieces of line with NaN between them.</summary>
    /// <param name="grid">The nodes.</param>
    /// <param name="labels">The region of each node.</param>
    /// <param name="crossing">From 0 to 1: how far from one node to its neighbour, given by their numbers, the border lies.</param>
    public static (double[] X, double[] Y) Of(PlaneGrid grid, int[] labels, Func<int, int, double> crossing)
    {
        var columns = grid.X.Length;
        var (x, y) = (new List<double>(), new List<double>());
        for (var corner = 0; corner < columns * (grid.Y.Length - 1); corner++)
        {
            int[] around = [corner, corner + 1, corner + columns + 1, corner + columns];
            if ((corner + 1) % columns == 0 || around.All(node => labels[node] == labels[corner]))
                continue;

            var crossings = Enumerable.Range(0, 4)
                .Select(i => (From: around[i], To: around[(i + 1) % 4]))
                .Where(edge => labels[edge.From] != labels[edge.To])
                .Select(edge => Between(edge.From, edge.To))
                .ToArray();
            var meeting = crossings.Length == 2 ? crossings[1] : (X: crossings.Average(c => c.X), Y: crossings.Average(c => c.Y));
            foreach (var end in crossings.Take(crossings.Length == 2 ? 1 : 4))
            {
                x.AddRange([Rounded(end.X, grid.X), Rounded(meeting.X, grid.X), double.NaN]);
                y.AddRange([Rounded(end.Y, grid.Y), Rounded(meeting.Y, grid.Y), double.NaN]);
            }
        }

        return ([.. x], [.. y]);

        (double X, double Y) Between(int from, int to)
        {
            var t = crossing(from, to);
            return ((1 - t) * grid.X[from % columns] + t * grid.X[to % columns], (1 - t) * grid.Y[from / columns] + t * grid.Y[to / columns]);
        }
    }

    // A ten-thousandth of the window is finer than a pixel.
    static double Rounded(double value, double[] nodes) =>
        Math.Round(value, Math.Clamp(4 - (int)Math.Floor(Math.Log10(nodes[^1] - nodes[0])), 0, 15));
}
