using System.Reflection;
using BackpropLab.Exercises;
using BackpropLab.Tests.Exercises.Mutation;
using Microsoft.CodeAnalysis.CSharp;

namespace BackpropLab.Tests.Exercises.Cases;

/// <summary>Listings and lines of the clinic, compiled from the text that a student reads. All are compiled together.</summary>
static class CaseCode
{
    const BindingFlags Fields = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public;

    const string alias = "using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;";

    static readonly Lazy<Assembly> lines = new(() => LessonCode.Compiled(Courses.Found.Cases.Select(Lines).Concat(FirstOfEachProgram().Select(AllLines)).Select(source => CSharpSyntaxTree.ParseText(source))));

    static readonly Lazy<Assembly> listings = new(() => LessonCode.Compiled(FirstOfEachProgram().SelectMany(clinicCase => new[] { false, true }
        .Select(isBroken => CSharpSyntaxTree.ParseText(ListingClass(clinicCase, isBroken))))));

    public static IEnumerable<ClinicCase> FirstOfEachProgram() => Courses.Found.Cases.DistinctBy(clinicCase => clinicCase.Make().GetType());

    /// <summary>The right side of a case's line as a student's function: its parameters are the names of the listing in it.</summary>
    public static Delegate Right(ClinicCase clinicCase) => Line(clinicCase, "Right");

    /// <summary>The right side as it stands in the broken line.</summary>
    public static Delegate Broken(ClinicCase clinicCase) => Line(clinicCase, "Broken");

    /// <summary>The losses that the listing computes when it is compiled as it is shown.</summary>
    public static IReadOnlyList<double> LossesOf(ClinicCase clinicCase, bool isBroken)
    {
        var type = listings.Value.GetType(Name(clinicCase, isBroken))!;
        Assert.NotNull(type);
        var (program, instance) = (clinicCase.Make(), Activator.CreateInstance(type)!);
        foreach (var field in type.GetFields(Fields).Where(field => field.Name != "losses"))
            field.SetValue(instance, program.GetType().GetField(field.Name, Fields)!.GetValue(program));
        return (List<double>)type.GetMethod("Run")!.Invoke(instance, null)!;
    }

    /// <summary>The right side of any line of a case that is the first of its program.</summary>
    public static Delegate LineOf(ClinicCase clinicCase, int number) => (Delegate)lines.Value.GetType($"Program{clinicCase.Number}")!.GetField($"Line{number}")!.GetValue(null)!;

    static Delegate Line(ClinicCase clinicCase, string name)
    {
        var type = lines.Value.GetType($"Case{clinicCase.Number}");
        Assert.NotNull(type);
        return (Delegate)type.GetField(name)!.GetValue(null)!;
    }

    static string Lines(ClinicCase clinicCase)
    {
        var program = clinicCase.Make();
        var fault = clinicCase.FaultIn(program);
        return $$"""
            {{alias}}
            public static class Case{{clinicCase.Number}}
            {
                public static readonly System.Delegate Right = {{Lambda(program, program.Lines[fault.Line - 1].Code)}};
                public static readonly System.Delegate Broken = {{Lambda(program, fault.Code)}};
            }
            """;
    }

    static string AllLines(ClinicCase clinicCase)
    {
        var program = clinicCase.Make();
        return $"{alias}\npublic static class Program{clinicCase.Number} {{ {string.Join('\n', program.Lines.Select(line => $"public static readonly System.Delegate Line{line.Number} = {Lambda(program, line.Code)};"))} }}";
    }

    static string Lambda(ClinicProgram program, string code)
    {
        var (state, right) = (new ProgramState(program), code[(code.IndexOf(" = ", StringComparison.Ordinal) + 3)..]);
        var parameters = ProgramState.NamesIn(right).Distinct().Where(name => state.TypeOf(name) is not null).Select(name => $"{TypeText.InFull(state.TypeOf(name)!)} {name}");
        return $"({string.Join(", ", parameters)}) => {right}";
    }

    static string ListingClass(ClinicCase clinicCase, bool isBroken)
    {
        var program = clinicCase.Make();
        var state = new ProgramState(program);
        string[] structure = ["X", "t", "trainX", "trainT", "testX", "testT", "epochs", "start", "batchSize", "y", "loss"];
        var fields = program.GetType().GetFields(Fields)
            .Where(field => state.Names.Contains(field.Name) || structure.Contains(field.Name))
            .Select(field => $"{TypeText.InFull(field.FieldType)} {field.Name};");
        var listing = Listing.Of(program, isBroken ? clinicCase.FaultIn(program) : null, numbered: false);
        return $$"""
            {{alias}}
            public class {{Name(clinicCase, isBroken)}}
            {
                {{string.Join("\n    ", fields)}}
                readonly List<double> losses = [];
                public List<double> Run()
                {
                    {{listing}}
                    return losses;
                }
            }
            """;
    }

    static string Name(ClinicCase clinicCase, bool isBroken) => $"{clinicCase.Make().GetType().Name}{(isBroken ? "Broken" : "Right")}";
}
