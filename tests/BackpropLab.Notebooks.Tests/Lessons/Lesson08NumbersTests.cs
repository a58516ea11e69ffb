namespace BackpropLab.Notebooks.Tests.Lessons;

public class Lesson08NumbersTests
{
    static readonly string[] Parameters = ["W1", "b1", "W2", "b2"];

    [Fact]
    public async Task Lesson_08_has_the_numbers_of_the_Python_lab_as_they_should_be_and_as_it_is_written()
    {
        var reference = new Reference("mse_sgd.json");
        var lesson = await Lesson.FinishedAsync("08-squared-error-sgd.dib");

        Reference.Near(reference.Matrix("synthetic", "inputs"), await lesson.Read<double[]>("X.ToRowMajorArray()"));
        Reference.Near(reference.Numbers("synthetic", "targets"), await lesson.Read<double[]>("t.ToRowMajorArray()"));
        Reference.Near(reference.Number("synthetic", "initial_mean_loss"), await lesson.Read<double>("squaredError(before, t)"));
        Reference.Near(
            reference.Numbers("synthetic", "initial_predictions_first_5"), await lesson.Read<double[]>("before.ToRowMajorArray().Take(5)"));

        string[] first = ["synthetic", "first_sample"];
        Reference.Near(reference.Number([.. first, "loss"]), await lesson.Read<double>("squaredError(y0, t0)"));
        // This lab keeps its weights as (outputs, inputs).
        Reference.Near(reference.Matrix([.. first, "gradients", "dW1"]), await lesson.Read<double[]>("dW1.ToColumnMajorArray()"));
        Reference.Near(reference.Matrix([.. first, "gradients", "dW2"]), await lesson.Read<double[]>("dW2.ToColumnMajorArray()"));
        Reference.Near(reference.Matrix([.. first, "gradients", "db2"]), await lesson.Read<double[]>("delta2.ToColumnMajorArray()"));
        foreach (var name in Parameters)
        {
            Reference.Near(reference.Matrix("synthetic", "init", name), await lesson.Read<double[]>($"{name}.ToColumnMajorArray()"));
            Reference.Near(reference.Matrix("synthetic", "final", name), await lesson.Read<double[]>($"learnt.{name}.ToColumnMajorArray()"));
            Reference.Near(reference.Matrix("synthetic", "final", name), await lesson.Read<double[]>($"net[\"{name}\"].ToColumnMajorArray()"));
        }

        Reference.Near(reference.Numbers("synthetic", "mean_loss_history"), await lesson.Read<double[]>("history.Loss"));
        Reference.Near(reference.Numbers("synthetic", "sum_loss_history"), await lesson.Read<double[]>("sums"));
        Reference.Near(reference.Number("synthetic", "mean_loss_after_training"), await lesson.Read<double>("squaredError(after, t)"));
        Reference.Near(reference.Numbers("synthetic", "predictions_after_first_5"), await lesson.Read<double[]>("after.ToRowMajorArray().Take(5)"));

        Reference.Near(reference.Numbers("as_written", "sum_loss_history"), await lesson.Read<double[]>("asWritten.sums"));
        Assert.Equal(
            reference.Numbers("as_written", "shape_of_W2_after"),
            await lesson.Read<double[]>("new[] { asWritten.W2.RowCount, asWritten.W2.ColumnCount }"));
        var shown = await lesson.Read<int[]>("shown");
        Assert.Equal(
            shown.Select(epoch => reference.Numbers("printed_comparison", "printed")[epoch - 1]),
            (await lesson.Read<string[]>("printed")).Select(text => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture)));
        var sums = await lesson.Read<double[]>("asWritten.sums");
        Assert.Equal(await lesson.Read<string[]>("printed"), shown.Select(epoch => AsPrinted(sums[epoch - 1])));
    }

    [Fact]
    public async Task Lesson_08_predicts_petals_as_well_as_the_Python_lab_with_and_without_scaling()
    {
        var reference = new Reference("mse_sgd.json");
        var lesson = await Lesson.FinishedAsync("08-squared-error-sgd.dib");

        foreach (var (name, variable, answer, predictions) in new[]
        {
            ("literal_split", "raw", "RawCm", "raw.Net.Predict(kept.X)"),
            ("scaled_split", "scaled", "ScaledCm", "scaled.Net.Predict(Scaled(kept).X)"),
        })
        {
            string[] run = ["iris", name];
            foreach (var parameter in Parameters)
            {
                Reference.Near(reference.Matrix([.. run, "init", parameter]), await lesson.Read<double[]>($"irisStart[\"{parameter}\"].ToColumnMajorArray()"));
                Reference.Near(reference.Matrix([.. run, "final", parameter]), await lesson.Read<double[]>($"{variable}.Net[\"{parameter}\"].ToColumnMajorArray()"));
            }

            Reference.Near(reference.Numbers([.. run, "mean_loss_history"]), await lesson.Read<double[]>($"{variable}.History.Loss"));
            Reference.Near(reference.Numbers([.. run, "test_mean_loss_history"]), await lesson.Read<double[]>($"{variable}.History.ValidationLoss"));
            Reference.Near(reference.Numbers([.. run, "test_predictions_after"]), await lesson.Read<double[]>($"{predictions}.ToRowMajorArray()"));
            Reference.Near(reference.Number([.. run, "train_rmse_cm"]), await lesson.Read<double>($"Rmse({answer}(flowers), flowers.T)"));
            Reference.Near(reference.Number([.. run, "test_rmse_cm"]), await lesson.Read<double>($"Rmse({answer}(kept), kept.T)"));
        }

        string[] scaled = ["iris", "scaled_split"];
        Reference.Near(reference.Numbers([.. scaled, "input_mean"]), await lesson.Read<double[]>("scaler.Mean"));
        Reference.Near(reference.Numbers([.. scaled, "input_scale"]), await lesson.Read<double[]>("scaler.Scale"));
        Reference.Near(reference.Number([.. scaled, "target_min"]), await lesson.Read<double>("low"));
        Reference.Near(reference.Number([.. scaled, "target_max"]), await lesson.Read<double>("high"));
        Reference.Near(reference.Number([.. scaled, "constant_prediction_test_rmse_cm"]), await lesson.Read<double>("Rmse(MeanCm(kept), kept.T)"));
    }

    // The lab's table has one digit after the point, and two digits of what is below 1.
    static string AsPrinted(double sum) => sum.ToString(sum >= 1 ? "F1" : "G2", System.Globalization.CultureInfo.InvariantCulture);
}
