using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Statistics;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Tests.Exercises.Answers;

static partial class WrongAnswers
{
    public static IEnumerable<Answer> OfLesson01()
    {
        yield return Answer.To("1.1", (Matrix X) => X.RowSums().ToColumnMatrix() / X.ColumnCount);
        yield return Answer.To("1.1", (Matrix X) => X.ColumnSums().ToRowMatrix());
        yield return Answer.To("1.1", (Matrix X) => X.ColumnSums().ToRowMatrix() / X.ColumnCount);
        yield return Answer.To("1.1", (Matrix X) => X.ColumnSums().ToColumnMatrix() / X.RowCount);
        yield return Answer.To("1.1", (Matrix X) => X.MeanOverRows() / X.RowCount);
        yield return Answer.To("1.1", (Matrix X) => X.SumOverRows() * (1 / X.RowCount));
        yield return Answer.To("1.1", (Matrix X) => X.SumOverRows() / (X.RowCount - 1));
        yield return Answer.To("1.1", (Matrix X) => X.RowAt(0));
        yield return Answer.To("1.1", (Matrix X) => Matrix<double>.Build.Dense(1, X.ColumnCount, (_, j) => X.Column(j).Median()));
        yield return Answer.To("1.1", (Matrix X) => Matrix<double>.Build.Dense(1, X.ColumnCount, (_, j) => X.Row(j).Average()));
        yield return Answer.To("1.1", (Matrix X) =>
        {
            var means = Matrix<double>.Build.Dense(1, X.ColumnCount);
            for (var j = 0; j < X.ColumnCount; j++)
            {
                for (var n = 0; n < X.RowCount; n++)
                    means[0, j] = X[n, j] / X.RowCount;
            }

            return means;
        });
        yield return Answer.To("1.1", (Matrix X) =>
        {
            var means = Matrix<double>.Build.Dense(1, X.ColumnCount);
            for (var j = 0; j < X.ColumnCount; j++)
            {
                for (var n = 1; n < X.RowCount; n++)
                    means[0, j] += X[n, j];
                means[0, j] /= X.RowCount;
            }

            return means;
        });
        yield return Answer.To("1.1", (Matrix X) =>
        {
            var means = Matrix<double>.Build.Dense(1, X.ColumnCount);
            for (var j = 0; j < X.ColumnCount; j++)
            {
                for (var n = 0; n < X.RowCount - 1; n++)
                    means[0, j] += X[n, j] / X.RowCount;
            }

            return means;
        });
        yield return Answer.To("1.1", (Matrix X) =>
        {
            var means = Matrix<double>.Build.Dense(1, X.ColumnCount);
            var sum = 0.0;
            for (var j = 0; j < X.ColumnCount; j++)
            {
                for (var n = 0; n < X.RowCount; n++)
                    sum += X[n, j];
                means[0, j] = sum / X.RowCount;
            }

            return means;
        });
        yield return Answer.To("1.1", (Matrix X) =>
        {
            var means = Matrix<double>.Build.Dense(1, X.ColumnCount);
            for (var j = 1; j <= X.ColumnCount; j++)
            {
                for (var n = 0; n < X.RowCount; n++)
                    means[0, j] += X[n, j] / X.RowCount;
            }

            return means;
        });
        yield return Answer.To("1.1", (Matrix X) =>
        {
            var means = Matrix<double>.Build.Dense(1, X.ColumnCount);
            for (var j = 0; j < X.ColumnCount; j++)
            {
                for (var n = 0; n < X.RowCount; n++)
                    means[0, j] += X[n, j];
                means /= X.RowCount;
            }

            return means;
        });
        yield return Answer.To("1.2", (Matrix X) => Features(X, x => x.Select(v => (v - x.Average()) * (v - x.Average())).Sum() / x.Count));
        yield return Answer.To("1.2", (Matrix X) => Features(X, x => Math.Sqrt(x.Select(v => (v - x.Average()) * (v - x.Average())).Sum() / (x.Count - 1))));
        yield return Answer.To("1.2", (Matrix X) => Features(X, x => Math.Abs(x.Select(v => v - x.Average()).Average())));
        yield return Answer.To("1.2", (Matrix X) => Features(X, x => x.Select(v => Math.Abs(v - x.Average())).Average()));
        yield return Answer.To("1.2", (Matrix X) => Features(X, x => Math.Sqrt(x.Select(v => v * v).Average())));
        yield return Answer.To("1.2", (Matrix X) => Features(X, x => x.StandardDeviation()));
        yield return Answer.To("1.2", (Matrix X) => Features(X, x => Math.Sqrt((x - x.Average()).DotProduct(x - x.Average())) / x.Count));
        yield return Answer.To("1.2", (Matrix X) => Features(X, x => Math.Sqrt(x.Select(v => v - x.Average()).Sum() / x.Count)));
        yield return Answer.To("1.2", (Matrix X) => Features(X, x => Math.Sqrt(x.DotProduct(x) / x.Count - x.Average())));
        yield return Answer.To("1.2", (Matrix X) => Features(X, x => Math.Sqrt(1 / x.Count * (x - x.Average()).DotProduct(x - x.Average()))));
        yield return Answer.To("1.2", (Matrix X) => (X - X.MeanOverRows()).PointwisePower(2).MeanOverRows().PointwiseSqrt());
        yield return Answer.To("1.2", (Matrix X) => X.PlusRow(-X.MeanOverRows()).PointwisePower(2).SumOverRows().PointwiseSqrt());
        yield return Answer.To("1.2", (Matrix X) => X.PlusRow(-X.SumOverRows()).PointwisePower(2).MeanOverRows().PointwiseSqrt());
        yield return Answer.To("1.2", (Matrix X) => Matrix<double>.Build.Dense(1, X.RowCount, (_, n) => Math.Sqrt((X.Row(n) - X.Row(n).Average()).PointwisePower(2).Average())));
        yield return Answer.To("1.2", (Matrix X) =>
        {
            var deviations = Matrix<double>.Build.Dense(1, X.ColumnCount);
            for (var j = 0; j < X.ColumnCount; j++)
            {
                var sum = 0.0;
                for (var n = 0; n < X.RowCount; n++)
                {
                    sum = 0;
                    sum += Math.Pow(X[n, j] - X.Column(j).Average(), 2);
                }

                deviations[0, j] = Math.Sqrt(sum / X.RowCount);
            }

            return deviations;
        });
        yield return Answer.To("1.2", (Matrix X) =>
        {
            var mean = X.Column(0).Average();
            return Features(X, x => Math.Sqrt(x.Select(v => Math.Pow(v - mean, 2)).Average()));
        });
        yield return Answer.To("1.3", (Matrix train, Matrix test) => (Scaled(train, train, train), Scaled(test, test, test)));
        yield return Answer.To("1.3", (Matrix train, Matrix test) => (Scaled(test, train, train), Scaled(train, train, train)));
        yield return Answer.To("1.3", (Matrix train, Matrix test) => (Scaled(train, train, train), test));
        yield return Answer.To("1.3", (Matrix train, Matrix test) => (Scaled(train, train, train), Scaled(test, train, test)));
        yield return Answer.To("1.3", (Matrix train, Matrix test) => (Scaled(train, train, train), Scaled(test, test, train)));
        yield return Answer.To("1.3", (Matrix train, Matrix test) => (Scaled(train, test, test), Scaled(test, test, test)));
        yield return Answer.To("1.3", (Matrix train, Matrix test) => (Scaled(train, train, train), Scaled(train, train, train)));
        yield return Answer.To("1.3", (Matrix train, Matrix test) => (train - train.MeanOverRows(), test - train.MeanOverRows()));
        yield return Answer.To("1.3", (Matrix train, Matrix test) =>
        {
            var (means, deviations) = (train.MeanOverRows(), Features(train, x => x.PopulationStandardDeviation()));
            return (train.PlusRow(-means).PointwiseDivide(deviations), test.PlusRow(-means).PointwiseDivide(deviations));
        });
        yield return Answer.To("1.3", (Matrix train, Matrix test) =>
        {
            Matrix Wrong(Matrix X) => Matrix<double>.Build.Dense(X.RowCount, X.ColumnCount, (n, j) => X[n, j] - train.Column(j).Average() / train.Column(j).PopulationStandardDeviation());
            return (Wrong(train), Wrong(test));
        });
        yield return Answer.To("1.3", (Matrix train, Matrix test) =>
        {
            Matrix Wrong(Matrix X) => Matrix<double>.Build.Dense(X.RowCount, X.ColumnCount, (n, j) => (X[n, j] - train.Column(0).Average()) / train.Column(0).PopulationStandardDeviation());
            return (Wrong(train), Wrong(test));
        });
        yield return Answer.To("1.3", (Matrix train, Matrix test) =>
        {
            Matrix Wrong(Matrix X) => Matrix<double>.Build.Dense(X.RowCount, X.ColumnCount, (n, j) => (train.Column(j).Average() - X[n, j]) / train.Column(j).PopulationStandardDeviation());
            return (Wrong(train), Wrong(test));
        });
        yield return Answer.To("1.3", (Matrix train, Matrix test) =>
        {
            Matrix Wrong(Matrix X) => Matrix<double>.Build.Dense(X.RowCount, X.ColumnCount, (n, j) => (X[n, j] - train.Column(j).Average()) * train.Column(j).PopulationStandardDeviation());
            return (Wrong(train), Wrong(test));
        });
        yield return Answer.To("1.3", (Matrix train, Matrix test) =>
        {
            for (var j = 0; j < train.ColumnCount; j++)
            {
                var (mean, deviation) = (train.Column(j).Average(), train.Column(j).PopulationStandardDeviation());
                train.SetColumn(j, (train.Column(j) - mean) / deviation);
                test.SetColumn(j, (test.Column(j) - mean) / deviation);
            }

            return (train, test);
        });
        yield return Answer.To("1.3", (Matrix train, Matrix test) =>
        {
            Matrix Wrong(Matrix X) => Matrix<double>.Build.Dense(X.RowCount, X.ColumnCount, (n, j) => (X[n, j] - train.Row(0).Average()) / train.Column(j).PopulationStandardDeviation());
            return (Wrong(train), Wrong(test));
        });
    }
}
