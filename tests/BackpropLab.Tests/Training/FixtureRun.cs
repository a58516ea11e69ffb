using System.Text.Json;
using BackpropLab.Tests.Data;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Training;

/// <summary>
/// One run of a fixture beside ours. Every field of the fixture is looked up by its name, so a field that nothing stands
/// for fails.
/// </summary>
sealed class FixtureRun(JsonElement fixture, string name)
{
    const double Tolerance = 1e-12;

    /// <summary>Fields that describe the making of the fixture, and those that a test compares itself.</summary>
    static readonly HashSet<string> NotNumbersOfTheRun =
        ["file", "library_versions", "config", "dataset", "rounding_noise", "autograd_difference", "manual_minus_torch", "float32", "batch", "rows_shown"];

    public required Mlp Start { get; init; }

    public required Mlp Trained { get; init; }

    public required TrainingHistory History { get; init; }

    public required (Matrix<double> X, Matrix<double> T) Train { get; init; }

    public required (Matrix<double> X, Matrix<double> T) Test { get; init; }

    /// <summary>The rows of the first batch.</summary>
    public int[] FirstBatch { get; init; } = [];

    /// <summary>Whether the fixture keeps samples in columns: weights (outputs, inputs), biases (outputs, 1).</summary>
    public bool Columns { get; init; }

    public void Compare(params string[] comparedByTheTest)
    {
        foreach (var field in fixture.EnumerateObject())
        {
            if (!NotNumbersOfTheRun.Contains(field.Name) && !comparedByTheTest.Contains(field.Name))
                Compare(field.Name, field.Value);
        }
    }

    public static (Matrix<double> X, Matrix<double> T) SamplesOf(Dataset data) => (data.X, data.T);

    void Compare(string field, JsonElement expected)
    {
        var what = $"{name}.{field}";
        switch (field)
        {
            case "init": Parameters(expected, parameter => Start[parameter], what); break;
            case "final": Parameters(expected, parameter => Trained[parameter], what); break;
            case "first_pass": FirstPass(expected, Start, what); break;
            case "at_init_whole_training_set": AtStart(expected, Train.X, Train.T, what); break;
            case "at_init_first_batch": AtStart(expected, Rows(Train.X, FirstBatch), Rows(Train.T, FirstBatch), what); break;
            case "loss_history": Series(expected, History.Loss, what); break;
            case "accuracy_history" or "running_train_accuracy_history": Series(expected, History.Accuracy, what); break;
            case "test_accuracy_history": Series(expected, History.ValidationAccuracy, what); break;
            case "norm_dW1": Series(expected, History.GradientNorms["W1"], what); break;
            case "norm_dW2": Series(expected, History.GradientNorms["W2"], what); break;
            case "final_loss": Number(expected, History.Loss[^1], what); break;
            case "scores":
                foreach (var score in expected.EnumerateObject())
                    Compare(score.Name, score.Value);
                break;
            case "train_loss": Number(expected, Trained.Evaluate(Train.X, Train.T).Loss, what); break;
            case "test_loss": Number(expected, Trained.Evaluate(Test.X, Test.T).Loss, what); break;
            case "train_accuracy": Number(expected, Trained.Evaluate(Train.X, Train.T).Accuracy, what); break;
            case "test_accuracy": Number(expected, Trained.Evaluate(Test.X, Test.T).Accuracy, what); break;
            case "first_test_rows": FirstTestRows(expected, what); break;
            case "decision_grid": DecisionGrid.Compare(expected, Trained, what); break;
            default: throw new NotSupportedException($"{name} has a field {field} that no test compares.");
        }
    }

    public void FirstPass(JsonElement expected, Mlp net, string what)
    {
        var rows = expected.GetProperty("rows_shown").GetInt32();
        var pass = net.Forward(Train.X);
        var gradients = net.Backward(pass, Train.T);
        foreach (var field in expected.EnumerateObject())
        {
            switch (field.Name)
            {
                case "loss": Number(field.Value, net.Loss.Value(pass.Logits, Train.T), $"{what}.loss"); break;
                case "y_pred": Same(field.Value, FirstRows(pass.Output, rows), $"{what}.y_pred"); break;
                case "y_pred_sum": Number(field.Value, pass.Output.Enumerate().Sum(), $"{what}.y_pred_sum"); break;
                case "gradients": Parameters(field.Value, parameter => gradients[parameter], $"{what}.gradients"); break;
                case "rows_shown" or "autograd_difference": break;
                default: Same(field.Value, FirstRows(pass[field.Name], rows), $"{what}.{field.Name}"); break;
            }
        }
    }

    public void Parameters(JsonElement expected, Func<string, Matrix<double>> ours, string what)
    {
        foreach (var field in expected.EnumerateObject())
        {
            var values = ours(Name(field.Name));
            Same(field.Value, Columns ? values.Transpose() : values, $"{what}.{field.Name}");
        }
    }

    public static void Series(JsonElement expected, IReadOnlyList<double> ours, string what)
    {
        if (expected.ValueKind == JsonValueKind.Array)
        {
            Reference.Same(expected, ours, Tolerance, what);
            return;
        }

        Assert.Equal(expected.GetProperty("length").GetInt32(), ours.Count);
        var (index, value) = (expected.GetProperty("index").Integers(), expected.GetProperty("value").Numbers());
        for (var k = 0; k < index.Length; k++)
            Reference.Number(value[k], ours[index[k]], Tolerance, $"{what}[{index[k]}]");
        Number(expected.GetProperty("sum"), ours.Sum(), $"{what}.sum");
        Number(expected.GetProperty("min"), ours.Min(), $"{what}.min");
        // Accuracies take the same lowest value in several epochs; the first is meant, as by IndexOf.
        Assert.Equal(expected.GetProperty("argmin").GetInt32(), ours.ToList().IndexOf(ours.Min()));
    }

    public static void Number(JsonElement expected, double ours, string what) => Reference.Number(expected.GetDouble(), ours, Tolerance, what);

    static void Same(JsonElement expected, Matrix<double> ours, string what) => Reference.Same(expected, ours, Tolerance, what);

    void AtStart(JsonElement expected, Matrix<double> x, Matrix<double> t, string what)
    {
        Number(expected.GetProperty("loss"), Start.LossOn(x, t), $"{what}.loss");
        var gradients = Start.Gradients(x, t);
        Parameters(expected.GetProperty("gradients"), parameter => gradients[parameter], what);
    }

    void FirstTestRows(JsonElement expected, string what)
    {
        var rows = expected.EnumerateArray().ToArray();
        var x = FirstRows(Test.X, rows.Length);
        var (logits, probabilities, classes) = (Trained.Logits(x), Trained.Predict(x), Trained.PredictClasses(x));
        for (var i = 0; i < rows.Length; i++)
        {
            Number(rows[i].GetProperty("x1"), x[i, 0], $"{what}[{i}].x1");
            Number(rows[i].GetProperty("x2"), x[i, 1], $"{what}[{i}].x2");
            Number(rows[i].GetProperty("logit"), logits[i, 0], $"{what}[{i}].logit");
            Number(rows[i].GetProperty("prob"), probabilities[i, 0], $"{what}[{i}].prob");
            Assert.Equal(rows[i].GetProperty("pred").GetInt32(), classes[i]);
            Assert.Equal(rows[i].GetProperty("true").GetInt32(), Test.T[i, 0]);
        }
    }

    /// <summary>The labs' names in ours: dW1, d_W and W are W1, U is W2, a bias without number is b1.</summary>
    static string Name(string field)
    {
        var bare = field.TrimStart('d').TrimStart('_');
        return bare switch { "W" => "W1", "U" => "W2", "b" => "b1", _ => bare };
    }

    static Matrix<double> FirstRows(Matrix<double> matrix, int count) => matrix.SubMatrix(0, count, 0, matrix.ColumnCount);

    static Matrix<double> Rows(Matrix<double> matrix, int[] rows) => Matrix<double>.Build.Dense(rows.Length, matrix.ColumnCount, (i, j) => matrix[rows[i], j]);
}
