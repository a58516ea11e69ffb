namespace BackpropLab.Tests.Exercises.Answers;

// The local rules, the order of the nodes, and the tape.
static partial class WrongAnswers
{
    public static IEnumerable<Answer> OfLesson11Tape()
    {
        yield return Answer.To("11.3", (double a, double b, double g) => (1.0, 1.0, b, a, 1 - Math.Tanh(a) * Math.Tanh(a)));
        yield return Answer.To("11.3", (double a, double b, double g) => (g, g, g * a, g * b, g * (1 - Math.Tanh(a) * Math.Tanh(a))));
        yield return Answer.To("11.3", (double a, double b, double g) => (a, b, g * b, g * a, g * (1 - Math.Tanh(a) * Math.Tanh(a))));
        yield return Answer.To("11.3", (double a, double b, double g) => (g, g, g * b, g * a, g * (1 - a * a)));
        yield return Answer.To("11.3", (double a, double b, double g) => (g, g, g * b, g * a, g * (1 - Math.Pow(Math.Tanh(g), 2))));
        yield return Answer.To("11.3", (double a, double b, double g) => (g, g, g * b, g * a, g / Math.Tanh(a)));
        yield return Answer.To("11.3", (double a, double b, double g) => (g, g, g / b, g / a, g * (1 - Math.Tanh(a) * Math.Tanh(a))));
        yield return Answer.To("11.3", (double a, double b, double g) => (g + a, g + b, g * b, g * a, g * (1 - Math.Tanh(a) * Math.Tanh(a))));
        yield return Answer.To("11.3", (double a, double b, double g) => (g, g, b, a, g * (1 - Math.Tanh(a) * Math.Tanh(a))));
        yield return Answer.To("11.3", (double a, double b, double g) => (g, g, g * b, g * a, g * (Math.Tanh(a) * Math.Tanh(a) - 1)));
        yield return Answer.To("11.3", (double a, double b, double g) => (g, g, g * b, g * a, g * (1 - Math.Tanh(a * a))));
        yield return Answer.To("11.3", (double a, double b, double g) => (1.0, 1.0, b, a, 1 - a * a));
        yield return Answer.To("11.3", (double a, double b, double g) => (g, g, g * a, g * b, g * (1 - a * a)));
        yield return Answer.To("11.3", (double a, double b, double g) => (0.0, 0.0, 0.0, 0.0, 0.0));
        yield return Answer.To("11.4", (int[][] inputs, int last) => Enumerable.Range(0, inputs.Length).ToArray());
        yield return Answer.To("11.4", (int[][] inputs, int last) => Enumerable.Range(0, last + 1).ToArray());
        yield return Answer.To("11.4", (int[][] inputs, int last) => inputs[last]);
        yield return Answer.To("11.4", (int[][] inputs, int last) => inputs[last].Append(last).ToArray());
        yield return Answer.To("11.4", int[] (int[][] inputs, int last) => []);
        yield return Answer.To("11.4", (int[][] inputs, int last) => Walk(inputs, last, (node, order, visit) =>
        {
            order.Add(node);
            foreach (var input in inputs[node])
                visit(input);
        }));
        yield return Answer.To("11.4", (int[][] inputs, int last) => Walk(inputs, last, (node, order, visit) =>
        {
            foreach (var input in inputs[node])
                visit(input);
            order.Add(node);
        }));
        yield return Answer.To("11.4", (int[][] inputs, int last) => Walk(inputs, last, (node, order, visit) =>
        {
            if (order.Contains(node))
                return;
            foreach (var input in inputs[node])
                visit(input);
            order.Insert(0, node);
        }));
        yield return Answer.To("11.4", (int[][] inputs, int last) => Walk(inputs, last, (node, order, visit) =>
        {
            foreach (var input in inputs[node].Where(input => !order.Contains(input)))
            {
                visit(input);
                order.Add(input);
            }
        }));
        yield return Answer.To("11.4", (int[][] inputs, int last) =>
        {
            var order = new List<int>();
            var open = new Queue<int>([last]);
            while (open.TryDequeue(out var node))
            {
                if (order.Contains(node))
                    continue;
                order.Add(node);
                foreach (var input in inputs[node])
                    open.Enqueue(input);
            }

            order.Reverse();
            return order.ToArray();
        });
        yield return Answer.To("11.4", (int[][] inputs, int last) => Enumerable.Range(0, inputs.Length).OrderBy(node => inputs[node].Length).ToArray());
        yield return Answer.To("11.5", (double[] leaves, (string, int, int)[] steps) => Plays(leaves, steps, add: false));
        yield return Answer.To("11.5", (double[] leaves, (string, int, int)[] steps) => Plays(leaves, steps, seed: 0));
        yield return Answer.To("11.5", (double[] leaves, (string, int, int)[] steps) => Plays(leaves, steps, tanh: (a, value) => 1 - a * a));
        yield return Answer.To("11.5", (double[] leaves, (string, int, int)[] steps) => Plays(leaves, steps, tanh: (a, value) => 1 - Math.Tanh(value) * Math.Tanh(value)));
        yield return Answer.To("11.5", (double[] leaves, (string, int, int)[] steps) => Plays(leaves, steps, tanh: (a, value) => 2 * (1 - value * value), exp: (a, value) => 2 * value, log: (a, value) => 2 / a));
        yield return Answer.To("11.5", (double[] leaves, (string, int, int)[] steps) => Plays(leaves, steps, exp: (a, value) => 1));
        yield return Answer.To("11.5", (double[] leaves, (string, int, int)[] steps) => Plays(leaves, steps, exp: (a, value) => Math.Exp(value)));
        yield return Answer.To("11.5", (double[] leaves, (string, int, int)[] steps) => Plays(leaves, steps, log: (a, value) => 1 / value));
        yield return Answer.To("11.5", (double[] leaves, (string, int, int)[] steps) => Plays(leaves, steps, log: (a, value) => a));
        yield return Answer.To("11.5", (double[] leaves, (string, int, int)[] steps) => Plays(leaves, steps, seed: 2));
        yield return Answer.To("11.5", (double[] leaves, (string, int, int)[] steps) => (Plays(leaves, steps).Item2, Plays(leaves, steps).Item1));
        yield return Answer.To("11.5", (double[] leaves, (string, int, int)[] steps) => (Plays(leaves, steps).Item1, new double[leaves.Length + steps.Length]));
        yield return Answer.To("11.5", (double[] leaves, (string, int, int)[] steps) => (Plays(leaves, steps).Item1, Plays(leaves, steps).Item2.Take(leaves.Length).ToArray()));
        yield return Answer.To("11.5", (double[] leaves, (string, int, int)[] steps) => (Plays(leaves, steps).Item1, Plays(leaves, steps).Item2.Reverse().ToArray()));
        yield return Answer.To("11.5", (double[] leaves, (string, int, int)[] steps) =>
        {
            var values = new double[steps.Length];
            for (var k = 0; k < steps.Length; k++)
                values[k] = values[steps[k].Item2] + values[steps[k].Item3];
            return (values, values);
        });
    }

    static int[] Walk(int[][] inputs, int last, Action<int, List<int>, Action<int>> at)
    {
        var order = new List<int>();
        void Visit(int node) => at(node, order, Visit);
        Visit(last);
        return [.. order];
    }

    static (double[], double[]) Plays(
        double[] leaves, (string Operation, int A, int B)[] steps, bool add = true, double seed = 1,
        Func<double, double, double>? tanh = null, Func<double, double, double>? exp = null, Func<double, double, double>? log = null)
    {
        var values = leaves.Concat(steps.Select(_ => 0.0)).ToArray();
        for (var k = 0; k < steps.Length; k++)
        {
            var (a, b) = (values[steps[k].A], values[steps[k].B]);
            values[leaves.Length + k] = steps[k].Operation switch { "+" => a + b, "*" => a * b, "tanh" => Math.Tanh(a), "exp" => Math.Exp(a), _ => Math.Log(a) };
        }

        var gradients = new double[values.Length];
        gradients[^1] = seed;
        for (var k = steps.Length - 1; k >= 0; k--)
        {
            var (operation, i, j) = steps[k];
            var (a, b, value, g) = (values[i], values[j], values[leaves.Length + k], gradients[leaves.Length + k]);
            var slope = operation switch
            {
                "+" => 1,
                "*" => b,
                "tanh" => tanh?.Invoke(a, value) ?? 1 - value * value,
                "exp" => exp?.Invoke(a, value) ?? value,
                _ => log?.Invoke(a, value) ?? 1 / a,
            };
            gradients[i] = (add ? gradients[i] : 0) + g * slope;
            if (operation is "+" or "*")
                gradients[j] = (add ? gradients[j] : 0) + g * (operation == "+" ? 1 : a);
        }

        return (values, gradients);
    }
}
