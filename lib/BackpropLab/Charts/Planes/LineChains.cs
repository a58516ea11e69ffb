namespace BackpropLab.Charts;

/// <summary>Joins pieces of line that share an end into long lines, so that dashes run on and joints do not show.</summary>
sealed class LineChains
{
    readonly Dictionary<(int, int), (double X, double Y)> places = [];
    readonly Dictionary<(int, int), List<(int, int)>> neighbours = [];

    /// <summary>A piece between two points, each known by its key.</summary>
    public void Link(((int, int) Key, (double X, double Y) Place) one, ((int, int) Key, (double X, double Y) Place) other)
    {
        (places[one.Key], places[other.Key]) = (one.Place, other.Place);
        Neighbours(one.Key).Add(other.Key);
        Neighbours(other.Key).Add(one.Key);
    }

    /// <summary>Every piece once: first the lines that have ends, then the closed ones.</summary>
    public IEnumerable<IReadOnlyList<(double X, double Y)>> Lines() =>
        neighbours.Keys.Where(key => neighbours[key].Count % 2 == 1).Concat(neighbours.Keys)
            .Select(Walk).Where(line => line.Count > 1);

    // Each piece is taken away as it is walked, so that none comes twice.
    List<(double X, double Y)> Walk((int, int) from)
    {
        List<(double X, double Y)> line = [places[from]];
        while (neighbours[from] is [var to, ..])
        {
            neighbours[from].Remove(to);
            neighbours[to].Remove(from);
            line.Add(places[to]);
            from = to;
        }

        return line;
    }

    List<(int, int)> Neighbours((int, int) key) => neighbours.TryGetValue(key, out var own) ? own : neighbours[key] = [];
}
