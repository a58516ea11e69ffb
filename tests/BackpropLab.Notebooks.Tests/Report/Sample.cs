namespace BackpropLab.Notebooks.Tests.Report;

/// <summary>A run with something of everything that a page can show.</summary>
static class Sample
{
    public static readonly ReportStamp Stamp = new("1.2.3", new DateTimeOffset(2026, 11, 21, 18, 51, 7, TimeSpan.FromHours(1)));

    public static NotebookResult[] Run =>
    [
        Passed,
        Failed,
        Ran.Skipped(
            "/course/notebooks/03-tape.dib",
            "It needs the package Contoso.Tape 1.0.0, which could not be restored: there is no such package.",
            Ran.Markdown("# The tape\n\nNothing here was run."),
            Ran.Code(1, "#r \"nuget: Contoso.Tape, 1.0.0\"\nvar tape = new Tape();")),
        Ran.Notebook("/course/notebooks/04-long.dib", Ran.Markdown("No title, and no code."))
            with { Outcome = NotebookOutcome.Stopped, Reason = "The run was stopped with Ctrl+C." },
    ];

    public static NotebookResult Passed => Ran.Notebook(
        "/course/notebooks/01-dataset.dib",
        Ran.Markdown("""
            # Two moons and the sigmoid $\sigma(a)$

            Each sample $x \in \mathbb{R}^2$ belongs to one of two classes. The logistic model draws *one straight line*:

            $$
            z = \sigma(a), \qquad a = x^\top w + b, \qquad \sigma(a) = \frac{1}{1 + e^{-a}}
            $$

            ## The data

            | name | shape | what it holds |
            |---|:---:|---|
            | `X` | $(N, D)$ | a row for each sample |
            | `T` | $(N, 1)$ | its class, 0 or 1 |

            > Could a straight line part the two moons? [Look again](#what-to-watch) when you have seen them.

            - [x] make the data
            - [ ] look at them
            """),
        Ran.Code(1, """
            #r "../lib/bin/BackpropLab.dll"
            using BackpropLab;

            // 400 samples: the same as NumPy makes from this seed.
            var moons = Datasets.MakeMoons(samples: 400, noise: 0.08, seed: 42);
            Matrix<double> Sigmoid(Matrix<double> a) => a.Map(v => 1 / (1 + Math.Exp(-v)));
            Console.WriteLine($"{moons.Samples} samples, {moons.Features} features");
            moons.Labels
            """,
            Ran.Printed("400 samples, "),
            Ran.Printed("\u001b[32m2 features\u001b[0m\n"),
            Ran.Display(1, ("text/html", Table), ("text/plain", "unused"))),
        Ran.Markdown("""
            ### What to watch

            The loss is the mean over the batch, \( L = -\frac{1}{N}\sum_n t_n \ln z_n + (1 - t_n)\ln(1 - z_n) \), and its gradient
            has the same form for any $N$:

            \[ \frac{\partial L}{\partial W} = \frac{1}{N} X^\top (z - t) \]

            ```csharp
            var delta = (z - t) / N;   // (N, 1)
            ```
            """),
        Ran.Code(2, "Chart.Scatter(moons, title: \"Two moons\")", Ran.Display(2, ("application/vnd.plotly.v1+json", Figure))),
        Ran.Markdown("## A second section\n\nWith a formula in a heading's neighbour, and then a very long line of code."),
        Ran.Code(3, "var longest = string.Join(\", \", Enumerable.Range(0, 400).Select(n => n * n).Where(n => n % 3 == 1).OrderDescending().Take(200)); longest",
            Ran.Plain(string.Join(", ", Enumerable.Range(0, 200).Select(n => n * n)), 3),
            Ran.Printed(string.Concat(Enumerable.Range(1, 90).Select(epoch => $"epoch {epoch}: loss {1.0 / epoch:0.000000}\n")))),
        Ran.Other("html", "<p>A paragraph of the notebook's <em>own</em> HTML.</p>"));

    public static NotebookResult Failed => Ran.Notebook(
        "/course/notebooks/02-logistic & baseline.dib",
        Ran.Markdown("# Logistic regression\n\n## Forward"),
        Ran.Code(1, "int n = \"four\";", new ErrorOutput(
            "CompilationError",
            "CS0029: Cannot implicitly convert type 'string' to 'int'",
            ["line 1, column 9", "", "int n = \"four\";", "        ^^^^^^"])),
        Ran.Markdown("## Backward"),
        Ran.Code(2, "throw new InvalidOperationException(\"X is (280, 2) but W is (3, 8)\");",
            new StreamOutput("stderr", "about to fail\n"),
            new ErrorOutput("InvalidOperationException", "X is (280, 2) but W is (3, 8)", ["   at cell 2, line 1"])),
        Ran.Other("mermaid", "graph LR; x --> a --> z", new ErrorOutput("NoKernel", "Backprop Lab runs C# cells; this one is for mermaid.", [])),
        new CellResult(new DibCell("csharp", "1 + 1"), CellOutcome.NotRun));

    static string Table => "<table><thead><tr><th scope=\"col\">index</th>"
        + string.Concat(Enumerable.Range(0, 30).Select(n => $"<th scope=\"col\">{n}</th>"))
        + "</tr></thead><tbody><tr><th scope=\"row\">value</th>"
        + string.Concat(Enumerable.Range(0, 30).Select(n => $"<td>{n % 2}</td>"))
        + "</tr></tbody></table>";

    static object Figure => new
    {
        data = new[] { new { type = "scatter", mode = "markers", x = new[] { 1, 2, 3 }, y = new[] { 2, 1, 3 } } },
        layout = new { title = new { text = "Two moons" }, height = 320 },
    };
}
