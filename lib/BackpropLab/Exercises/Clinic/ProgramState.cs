using System.Reflection;
using System.Text.RegularExpressions;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Exercises;

/// <summary>The values of a program under the names of its listing.</summary>
sealed partial class ProgramState
{
    readonly ClinicProgram program;
    readonly Dictionary<string, FieldInfo> fields;

    public ProgramState(ClinicProgram program)
    {
        this.program = program;
        Names = [.. program.Lines.SelectMany(line => line.Faults.Select(fault => fault.Code).Prepend(line.Code)).SelectMany(NamesIn).Distinct()];
        fields = program.GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
            .Where(field => Names.Contains(field.Name)).ToDictionary(field => field.Name);
        Names = [.. Names.Where(fields.ContainsKey)];
    }

    /// <summary>The names that have a value, in the order of their first appearance; a broken line may bring one of its own.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The parameters: what the listing has a gradient of, dW1 for W1.</summary>
    public IEnumerable<string> Parameters => program.Lines.Where(line => line.Section == ProgramSection.Backward && line.Target[0] == 'd')
        .Select(line => line.Target[1..]).Where(fields.ContainsKey);

    public object? this[string name]
    {
        get => fields[name].GetValue(program);
        set => fields[name].SetValue(program, value);
    }

    public Matrix<double> Matrix(string name) => (Matrix<double>)this[name]!;

    /// <summary>The type of a name; null if the listing has no such name.</summary>
    public Type? TypeOf(string name) => fields.GetValueOrDefault(name)?.FieldType;

    /// <summary>All values as they are now; every line gives a name a new value and changes none in place.</summary>
    public IReadOnlyDictionary<string, object?> Keep() => fields.ToDictionary(field => field.Key, field => field.Value.GetValue(program));

    public void PutBack(IReadOnlyDictionary<string, object?> kept)
    {
        foreach (var (name, value) in kept)
            this[name] = value;
    }

    /// <summary>The identifiers in a line, members after a dot left out.</summary>
    public static IEnumerable<string> NamesIn(string code) => Name().Matches(code).Select(match => match.Value);

    [GeneratedRegex(@"(?<![\w.])[A-Za-z_]\w*")]
    private static partial Regex Name();
}
