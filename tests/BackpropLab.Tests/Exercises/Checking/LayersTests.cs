using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Exercises.Checking;

/// <summary>A function that returns a matrix for each layer is told which layers are wrong, and which are right.</summary>
public class LayersTests
{
    static readonly FunctionExercise gradients = Courses.Found.Function("11.2")!;

    [Fact]
    public void The_table_has_all_layers_of_the_first_network_that_has_a_wrong_one()
    {
        var result = Check(Spoilt((dW, l, layers) => layers == 3 && l < 2 ? dW[l] * 2 : dW[l]));

        Assert.Equal(["dW[0]", "dW[1]", "dW[2]", "db[0]", "db[1]", "db[2]"], result.Comparisons.Select(item => item.Result));
        Assert.Equal([false, false, true, true, true, true], result.Comparisons.Select(item => item.Agrees));
        Assert.All(result.Comparisons, item => Assert.Equal("N = 1, layers 2-4-3-1", item.Case));
        Assert.Contains("Right already: dW[2], db[0], db[1], db[2]. Not yet: dW[0], dW[1].", result.Sentences[^1]);
    }

    [Fact]
    public void On_the_way_back_the_wrong_layer_next_to_those_that_are_right_is_shown() =>
        Assert.Contains("dW[1][", Check(Spoilt((dW, l, layers) => layers == 3 && l < 2 ? dW[l] * 2 : dW[l])).Sentences[^1]);

    [Fact]
    public void On_the_way_forward_it_is_the_first_wrong_one() =>
        Assert.Contains("dW[1][", Check(Spoilt((dW, l, layers) => layers == 3 && l > 0 ? dW[l] * 2 : dW[l])).Sentences[^1]);

    [Fact]
    public void A_solved_exercise_shows_the_network_with_most_layers() =>
        Assert.Equal(10, Check(Students.Right(gradients)).Comparisons.Count);

    [Fact]
    public void A_layer_that_is_missing_is_named() =>
        Assert.Contains("returned null where dW[1] was expected, (4, 3).", Check(Spoilt((dW, l, layers) => layers == 3 && l == 1 ? null : dW[l])).Sentences[0]);

    [Fact]
    public void An_array_of_another_length_is_named_once()
    {
        var result = Check(arguments => (Students.Right(gradients)(arguments) is (Matrix<double>[] dW, Matrix<double>[] db)) ? (dW.Append(dW[0]).ToArray(), db) : null);

        Assert.Equal("With N = 4, layers 2-3-1, `AllGradients` returned an array of 3 where dW was expected, an array of 2.", result.Sentences[0]);
        Assert.Equal(["dW", "db[0]", "db[1]"], result.Comparisons.Select(item => item.Result));
    }

    [Fact]
    public void An_argument_of_several_layers_is_the_students_own_copy()
    {
        var result = Check(arguments =>
        {
            var answer = Students.Right(gradients)(arguments);
            ((Matrix<double>[])arguments[1]!)[0][0, 0] += 1;
            return answer;
        });

        Assert.Contains("changes its argument `W`", result.Sentences[0]);
        Assert.Equal(ExerciseState.Solved, Check(Students.Right(gradients)).State);
    }

    [Fact]
    public void A_host_can_declare_what_stands_for_a_missing_one() => Assert.Equal(
        "global::System.Func<global::MathNet.Numerics.LinearAlgebra.Matrix<double>[], global::MathNet.Numerics.LinearAlgebra.Matrix<double>[], "
            + "global::MathNet.Numerics.LinearAlgebra.Matrix<double>, (global::MathNet.Numerics.LinearAlgebra.Matrix<double>[] dW, global::MathNet.Numerics.LinearAlgebra.Matrix<double>[] db)>",
        Exercise.FunctionType("11.2"));

    static Func<object?[], object?> Spoilt(Func<Matrix<double>[], int, int, Matrix<double>?> change) => arguments =>
    {
        var (dW, db) = ((Matrix<double>[], Matrix<double>[]))Students.Right(gradients)(arguments)!;
        return (Enumerable.Range(0, dW.Length).Select(l => change(dW, l, dW.Length)!).ToArray(), db);
    };

    static CheckResult Check(Func<object?[], object?> function) => CheckResult.Of(gradients, function, FunctionRun.Budget);
}
