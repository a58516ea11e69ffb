namespace BackpropLab.Charts;

/// <summary>
/// Places for the nodes of a graph without cycles, inputs above what uses them, after Sugiyama, Tagawa and Toda (1981):
/// each node gets a row, a long edge a bend in every row that it passes, and each row is ordered and spread so that
/// its members stand near what they are joined to.
/// </summary>
sealed class LayeredPlaces
{
    const int Sweeps = 24;

    // How much a leaf counts, an operation counting 1, where nodes of a row push each other aside: leaves give way to the chain of operations.
    const double LeafWeight = 1e-4;

    readonly int nodes;
    readonly IReadOnlyList<IReadOnlyList<int>> inputs;
    readonly List<int> rowOf = [];
    readonly List<double> columnOf = [];
    readonly List<(int Upper, int Lower)> links = [];
    readonly List<int[]> paths = [];

    /// <summary>Lays out nodes 0, 1, ..., each with the numbers of its inputs, all lower than its own.</summary>
    public LayeredPlaces(IReadOnlyList<IReadOnlyList<int>> inputs)
    {
        (this.inputs, nodes) = (inputs, inputs.Count);
        rowOf.AddRange(Rows(inputs));
        for (var node = 0; node < nodes; node++)
        {
            foreach (var input in inputs[node].Distinct())
                paths.Add(Path(input, node));
        }

        Spread();
    }

    public int RowCount => rowOf.Max() + 1;

    /// <summary>The distance from the middle to the outermost node.</summary>
    public double HalfWidth => columnOf.Take(nodes).Select(Math.Abs).Max();

    /// <summary>The edges from input to user, as the places that they pass, bends included.</summary>
    public IEnumerable<(double Column, int Row)[]> Edges => paths.Select(path => path.Select(place => (columnOf[place], rowOf[place])).ToArray());

    public (double Column, int Row) this[int node] => (columnOf[node], rowOf[node]);

    // A node stands below all its inputs; a leaf right above the first that uses it.
    static int[] Rows(IReadOnlyList<IReadOnlyList<int>> inputs)
    {
        var rows = new int[inputs.Count];
        for (var node = 0; node < rows.Length; node++)
            rows[node] = inputs[node].Select(input => rows[input] + 1).DefaultIfEmpty(0).Max();
        for (var leaf = 0; leaf < rows.Length; leaf++)
        {
            if (inputs[leaf].Count == 0)
            {
                rows[leaf] = Enumerable.Range(0, rows.Length)
                    .Where(node => inputs[node].Contains(leaf)).Select(node => rows[node] - 1).DefaultIfEmpty(0).Min();
            }
        }

        return rows;
    }

    int[] Path(int input, int user)
    {
        var path = new List<int> { input };
        for (var row = rowOf[input] + 1; row < rowOf[user]; row++)
        {
            path.Add(rowOf.Count);
            rowOf.Add(row);
        }

        path.Add(user);
        links.AddRange(path.Zip(path.Skip(1)));
        return [.. path];
    }

    void Spread()
    {
        var rows = Enumerable.Range(0, rowOf.Count).GroupBy(place => rowOf[place]).OrderBy(row => row.Key).Select(row => row.ToArray()).ToArray();
        columnOf.AddRange(new double[rowOf.Count]);
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
                columnOf[row[i]] = i - (row.Length - 1) / 2.0;
        }

        var neighbours = Enumerable.Range(0, rowOf.Count)
            .Select(place => links.Where(link => link.Lower == place).Select(link => link.Upper)
                .Concat(links.Where(link => link.Upper == place).Select(link => link.Lower)).ToArray())
            .ToArray();
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            foreach (var row in sweep % 2 == 0 ? rows : Enumerable.Reverse(rows))
                Settle(row, neighbours);
        }

        var middle = (columnOf.Min() + columnOf.Max()) / 2;
        for (var place = 0; place < columnOf.Count; place++)
            columnOf[place] -= middle;
    }

    // The wish of a place is the column in the middle of its neighbours above and below. Places of a row that would come
    // nearer than 1 to each other form a block around the mean of their wishes.
    void Settle(int[] row, int[][] neighbours)
    {
        var wishes = row.ToDictionary(place => place, place => Wish(neighbours[place]) + Lean(place));
        Array.Sort(row, (one, other) => (Math.Round(wishes[one], 1), columnOf[one]).CompareTo((Math.Round(wishes[other], 1), columnOf[other])));
        var blocks = new Stack<(int Start, int Count, double Sum, double Weight)>();
        for (var i = 0; i < row.Length; i++)
        {
            var block = (Start: i, Count: 1, Sum: Weight(row[i]) * (wishes[row[i]] - i), Weight: Weight(row[i]));
            while (blocks.TryPeek(out var before) && before.Sum / before.Weight > block.Sum / block.Weight)
            {
                blocks.Pop();
                block = (before.Start, before.Count + block.Count, before.Sum + block.Sum, before.Weight + block.Weight);
            }

            blocks.Push(block);
        }

        foreach (var (start, count, sum, weight) in blocks)
        {
            for (var i = start; i < start + count; i++)
                columnOf[row[i]] = sum / weight + i;
        }
    }

    double Wish(int[] neighbours) =>
        neighbours.Length == 0 ? 0 : neighbours.Sum(place => Weight(place) * columnOf[place]) / neighbours.Sum(Weight);

    // What is added to the wish of a leaf: a first operand stands left of its operation, a second one right, as in the formula.
    double Lean(int place)
    {
        if (!IsLeaf(place) || inputs.FirstOrDefault(operands => operands.Contains(place)) is not { } operands)
            return 0;
        return operands.TakeWhile(operand => operand != place).Count() - (operands.Count - 1) / 2.0;
    }

    bool IsLeaf(int place) => place < nodes && inputs[place].Count == 0;

    double Weight(int place) => IsLeaf(place) ? LeafWeight : 1;
}
