using System.Reflection;
using BackpropLab.Exercises;
using BackpropLab.Tests.Exercises.Answers;
using BackpropLab.Tests.Exercises.Mutation;
using Microsoft.CodeAnalysis.CSharp;

namespace BackpropLab.Tests.Exercises.Grading;

/// <summary>What is solved at home is solved where it is graded, and what is wrong is wrong, whatever inputs are drawn.</summary>
public class GradedExerciseTests
{
    static readonly int[] seeds = [1, 2, 3];

    public static TheoryData<string> Ids => [.. Courses.Found.Functions.Select(exercise => exercise.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void Every_accepted_form_gets_its_points_whatever_is_drawn(string id)
    {
        var exercise = Courses.Found.Function(id)!;
        var functions = RightForm.Of(exercise).Select(form => (form.Name, Function: Compiled(form))).ToArray();
        foreach (var graded in seeds.Select(seed => new GradedExercise(exercise, seed)))
        {
            Assert.True(graded.IsDrawnAfresh, $"{id} has inputs of one kind only: give its cases a Redraw.");
            Assert.All(functions, form => Assert.True(
                graded.Judge(GradedAnswer.Run(graded.Inputs, form.Function)) is { State: ExerciseState.Solved } grade, $"{id}, {form.Name}"));
        }
    }

    [Fact]
    public void No_wrong_answer_gets_a_point()
    {
        var answers = typeof(WrongAnswers).GetMethods(BindingFlags.Public | BindingFlags.Static).SelectMany(kind => (IEnumerable<Answer>)kind.Invoke(null, null)!);
        var graded = new Dictionary<string, GradedExercise>();
        foreach (var answer in answers)
        {
            var exercise = graded.TryGetValue(answer.Id, out var known) ? known : graded[answer.Id] = new(Courses.Found.Function(answer.Id)!, seed: 1);
            Assert.True(exercise.Judge(GradedAnswer.Run(exercise.Inputs, answer.Function)).State == ExerciseState.NotYet, $"{answer.Id}: {answer.Code}");
        }
    }

    [Fact]
    public void What_a_function_did_arrives_as_it_was()
    {
        var exercise = new GradedExercise(Courses.Found.Function("3.4")!, seed: 1);
        var transposed = Courses.Found.Function("3.4")!.Misconceptions.First(item => item.Sentence.Contains("transpose", StringComparison.OrdinalIgnoreCase));

        var grade = exercise.Judge(GradedAnswer.Run(exercise.Inputs, (MathNet.Numerics.LinearAlgebra.Matrix<double> delta2, MathNet.Numerics.LinearAlgebra.Matrix<double> W2, MathNet.Numerics.LinearAlgebra.Matrix<double> z1) =>
            (MathNet.Numerics.LinearAlgebra.Matrix<double>)transposed.Wrong([delta2, W2, z1])!));

        Assert.Equal(transposed.Sentence, grade.Misconception);
    }

    [Fact]
    public void The_same_seed_draws_the_same_inputs_and_another_one_others()
    {
        var exercise = Courses.Found.Function("3.4")!;

        Assert.Equal(new GradedExercise(exercise, 7).Inputs, new GradedExercise(exercise, 7).Inputs);
        Assert.NotEqual(new GradedExercise(exercise, 7).Inputs, new GradedExercise(exercise, 8).Inputs);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no base 64 at all")]
    [InlineData("AA8AAAD/////AAH///9/////fw==")]
    public void What_is_no_outcome_is_refused(string outcome) =>
        Assert.Throws<FormatException>(() => new GradedExercise(Courses.Found.Function("3.4")!, 1).Judge(outcome));

    static Delegate Compiled(RightForm form) => LessonCode.Compiled([CSharpSyntaxTree.ParseText(form.Source)]).GetType(RightForm.Class)!
        .GetMethods(BindingFlags.Public | BindingFlags.Static).Single().CreateDelegate(Signature.NaturalType(form.Exercise.Solution));
}
