using System.Globalization;
using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;
using MathNet.Numerics.Providers.LinearAlgebra;

namespace BackpropLab.Tests.Exercises.Checking;

/// <summary>Answers that throw what cannot be described, end their thread, return what lies, or replace what the checker works with.</summary>
[Collection(nameof(ExerciseTests))]
public class NastyAnswersTests
{
    const string FirstCase = "with N = 5, D = 2";

    static readonly FunctionExercise weightGradient = Courses.Found.Function("2.3")!;
    static readonly Func<object?[], object?> right = Students.Right(weightGradient);

    public static TheoryData<Exception, string> Exceptions => new()
    {
        { new Speechless(null, new IndexOutOfRangeException()), "Speechless (with N = 5, D = 2): (its Message threw IndexOutOfRangeException)" },
        { new Speechless(null, null), "Speechless (with N = 5, D = 2): (its Message is null)" },
        { new Speechless("two\r\nlines", null), "Speechless (with N = 5, D = 2): two lines" },
        { new Speechless(new string('x', 1000), null), $"Speechless (with N = 5, D = 2): {new string('x', 500)} … (1000 characters)" },
        { new OperationCanceledException(), "OperationCanceledException (with N = 5, D = 2): The operation was canceled." },
        { new ThreadInterruptedException(), "ThreadInterruptedException (with N = 5, D = 2): Thread was interrupted from a waiting state." },
    };

    [Theory]
    [MemberData(nameof(Exceptions), DisableDiscoveryEnumeration = true)]
    public void Whatever_is_thrown_is_the_students_exception(Exception thrown, string said)
    {
        var result = Check(_ => throw thrown);
        Assert.Equal(ExerciseState.NotYet, result.State);
        Assert.EndsWith(said.Replace(" (with N = 5, D = 2)", $" {FirstCase}"), Assert.Single(result.Sentences));
    }

    [Fact]
    public void A_message_that_never_ends_costs_the_time_of_the_check() =>
        Assert.Contains($"did not come to an end {FirstCase}", Assert.Single(Check(_ => throw new Endless()).Sentences));

    [Fact]
    public void An_interrupt_that_the_answer_sends_itself_is_its_exception_with_the_input_that_it_was_sent_with()
    {
        var calls = 0;
        var result = Check(arguments =>
        {
            if (++calls == 2)
                Thread.CurrentThread.Interrupt();
            return right(arguments);
        });

        Assert.Equal(ExerciseState.NotYet, result.State);
        Assert.Contains($"threw ThreadInterruptedException with {weightGradient.Cases[1].Name}", Assert.Single(result.Sentences));
        Assert.Equal(weightGradient.Cases.Count, calls);
    }

    [Fact]
    public void Fewer_inputs_than_there_are_is_never_solved()
    {
        AppContext.SetData(TimeLimit.Offer, (Func<Action<CancellationToken>, TimeSpan, TaskStatus>)((_, _) => TaskStatus.RanToCompletion));
        try
        {
            var result = Check(right);
            Assert.Equal(ExerciseState.NotYet, result.State);
            Assert.Contains($"could be tried with 0 of {weightGradient.Cases.Count} inputs only", Assert.Single(result.Sentences));
        }
        finally
        {
            StoppingHost.Offer();
        }
    }

    [Fact]
    public void A_result_is_taken_as_it_was_when_it_was_returned_whatever_its_class_can_do()
    {
        Matrix<double>? last = null;
        var result = Check(arguments =>
        {
            last?.Clear();
            return last = new Unwilling((Matrix<double>)right(arguments)!);
        });
        Assert.Equal(ExerciseState.Solved, result.State);
    }

    [Fact]
    public void A_matrix_too_large_to_look_at_has_the_wrong_shape() =>
        Assert.Contains("dW must be (2, 1) and yours is (1000000, 1000000)", Check(_ => Matrix<double>.Build.Sparse(1_000_000, 1_000_000)).Sentences[0]);

    [Fact]
    public void An_answer_that_gives_its_argument_back_or_remembers_earlier_ones_is_not_solved()
    {
        object? first = null;
        Assert.Equal(ExerciseState.NotYet, Check(arguments => arguments[0]).State);
        Assert.Equal(ExerciseState.NotYet, Check(arguments => first ??= right(arguments)).State);
    }

    [Fact]
    public void What_an_answer_replaces_is_there_again_after_the_check_and_what_is_right_was_known_before()
    {
        var before = (Console.Out, Console.Error, CultureInfo.CurrentCulture, Environment.CurrentDirectory, LinearAlgebraControl.Provider);
        Matrix<double> Sabotage(Matrix<double> x, Matrix<double> y, Matrix<double> t)
        {
            Console.SetOut(TextWriter.Null);
            Console.SetError(TextWriter.Null);
            CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo("");
            Environment.CurrentDirectory = Path.GetTempPath();
            LinearAlgebraControl.UseManaged();
            return (Matrix<double>)right([x, y, t])!;
        }

        Assert.Contains("solved", Exercise.Check("2.3", Sabotage).ToString());

        Assert.Equal(before, (Console.Out, Console.Error, CultureInfo.CurrentCulture, Environment.CurrentDirectory, LinearAlgebraControl.Provider));
        Assert.Null(CultureInfo.DefaultThreadCurrentCulture);
    }

    [Fact]
    public void A_provider_that_a_cell_has_replaced_judges_nothing_and_is_left_where_it_is()
    {
        LinearAlgebraControl.UseManaged();
        var theirs = LinearAlgebraControl.Provider;
        var seen = new HashSet<bool>();
        Matrix<double> Seeing(Matrix<double> x, Matrix<double> y, Matrix<double> t)
        {
            seen.Add(FastLinearAlgebra.IsOn);
            return (Matrix<double>)right([x, y, t])!;
        }

        try
        {
            Assert.Contains("solved", Exercise.Check("2.3", Seeing).ToString());
            Assert.Equal([true], seen);
            Assert.Same(theirs, LinearAlgebraControl.Provider);
        }
        finally
        {
            FastLinearAlgebra.TurnOn();
        }
    }

    [Fact]
    public void A_check_inside_of_an_answer_is_told_where_it_belongs_and_does_not_call_itself_for_ever()
    {
        var inner = new HashSet<string>();
        Matrix<double> Nested(Matrix<double> x, Matrix<double> y, Matrix<double> t)
        {
            inner.Add(Exercise.Check("2.3", Nested).ToString());
            return (Matrix<double>)right([x, y, t])!;
        }

        Assert.Contains("solved", Exercise.Check("2.3", Nested).ToString());
        Assert.Contains("inside of a function that is being checked itself", Assert.Single(inner));
        Assert.Contains("solved", Exercise.Check("2.3", (Func<Matrix<double>, Matrix<double>, Matrix<double>, Matrix<double>>)((x, y, t) => (Matrix<double>)right([x, y, t])!)).ToString());
    }

    static CheckResult Check(Func<object?[], object?> function) => CheckResult.Of(weightGradient, function, TimeSpan.FromSeconds(0.3));

    sealed class Speechless(string? message, Exception? thrown) : Exception
    {
        public override string Message => thrown is null ? message! : throw thrown;
    }

    sealed class Endless : Exception
    {
        public override string Message => (string)StoppingHost.Loop();
    }

    /// <summary>A matrix that can be read, and no more.</summary>
    sealed class Unwilling(Matrix<double> values) : DenseMatrix(values.RowCount, values.ColumnCount, values.ToColumnMajorArray())
    {
        protected override void DoSubtract(Matrix<double> other, Matrix<double> result) => throw new InvalidTimeZoneException();

        protected override void DoMultiply(double scalar, Matrix<double> result) => throw new InvalidTimeZoneException();
    }
}
