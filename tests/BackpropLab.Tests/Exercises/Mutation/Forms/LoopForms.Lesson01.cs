using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Exercises.Mutation;

static partial class LoopForms
{
    public static Matrix<double> FeatureMeans(Matrix<double> X)
    {
        var means = Matrix<double>.Build.Dense(1, X.ColumnCount);
        for (var j = 0; j < X.ColumnCount; j++)
        {
            var sum = 0.0;
            for (var n = 0; n < X.RowCount; n++)
                sum += X[n, j];
            means[0, j] = sum / X.RowCount;
        }

        return means;
    }

    public static Matrix<double> FeatureDeviations(Matrix<double> X)
    {
        var deviations = Matrix<double>.Build.Dense(1, X.ColumnCount);
        for (var j = 0; j < X.ColumnCount; j++)
        {
            var mean = 0.0;
            for (var n = 0; n < X.RowCount; n++)
                mean += X[n, j] / X.RowCount;
            var squares = 0.0;
            for (var n = 0; n < X.RowCount; n++)
                squares += (X[n, j] - mean) * (X[n, j] - mean);
            deviations[0, j] = Math.Sqrt(squares / X.RowCount);
        }

        return deviations;
    }

    public static (Matrix<double> Train, Matrix<double> Test) Standardize(Matrix<double> train, Matrix<double> test)
    {
        var (scaledTrain, scaledTest) = (train.Clone(), test.Clone());
        for (var j = 0; j < train.ColumnCount; j++)
        {
            var mean = train.Column(j).Average();
            var deviation = Math.Sqrt(train.Column(j).Select(v => (v - mean) * (v - mean)).Average());
            for (var n = 0; n < train.RowCount; n++)
                scaledTrain[n, j] = (train[n, j] - mean) / deviation;
            for (var n = 0; n < test.RowCount; n++)
                scaledTest[n, j] = (test[n, j] - mean) / deviation;
        }

        return (scaledTrain, scaledTest);
    }
}
