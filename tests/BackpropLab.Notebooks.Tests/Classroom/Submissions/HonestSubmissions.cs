using System.Text;
using System.Text.Json;

namespace BackpropLab.Notebooks.Tests.Classroom;

/// <summary>What honest students hand in: right answers, however they were written, moved, saved and packed.</summary>
static class HonestSubmissions
{
    const string Delta = "Matrix HiddenDelta(Matrix delta2, Matrix W2, Matrix z1)";
    const string Right = "(delta2 * W2.T()).Times(1 - z1.Times(z1))";

    public static IEnumerable<Handed> All() => Written().Concat(Moved()).Concat(Saved()).Concat(Depending());

    static IEnumerable<Handed> Written()
    {
        yield return Handed.In("as the teacher", Notebook.Solved) with { IsQuick = true };
        yield return Handed.In("an expression", Notebook.Solved.Answer("3.4", $"{Delta} => {Right};"));
        yield return Handed.In("a lambda in the check", Notebook.Solved.Without("// Exercise 3.4 ").Replace("Exercise.Check(\"3.4\", HiddenDelta)", $"Exercise.Check(\"3.4\", (Matrix delta2, Matrix W2, Matrix z1) => {Right})")
            .Replace("Exercise.Use(\"3.4\", HiddenDelta)", $"Exercise.Use(\"3.4\", (Matrix delta2, Matrix W2, Matrix z1) => {Right})")) with { IsQuick = true };
        yield return Handed.In("a variable", Notebook.Solved.Answer("3.4", $"Func<Matrix, Matrix, Matrix, Matrix> HiddenDelta = (delta2, W2, z1) => {Right};"));
        yield return Handed.In("a helper in another cell", Notebook.Solved.Above("Matrix Slope(Matrix z) => One - z.Times(z);\nconst double One = 1;").Answer("3.4", $"{Delta} => (delta2 * W2.T()).Times(Slope(z1));"));
        yield return Handed.In("a helper below", Notebook.Solved.Answer("3.4", $"{Delta} => (delta2 * W2.T()).Times(Slope(z1));").After("3.4", "Matrix Slope(Matrix z) => 1 - z.Times(z);")) with { IsQuick = true };
        yield return Handed.In("a table of its own", Notebook.Solved.Above("var signs = new double[2];").Above("double unused = 3;").Before("3.4", "for (var i = 0; i < 2; i++) signs[i] = 1 - 2 * i;")
            .Answer("3.4", $"{Delta} => (delta2 * W2.T()).Times(signs[0] + signs[1] * z1.Times(z1));"));
        yield return Handed.In("a class", Notebook.Solved.Answer("3.4", $"record Slope(Matrix Z) {{ public Matrix Value => 1 - Z.Times(Z); }}\n{Delta} => (delta2 * W2.T()).Times(new Slope(z1).Value);"));
        yield return Handed.In("an overload", Notebook.Solved.Answer("3.4", $"Matrix HiddenDelta(Matrix z1) => 1 - z1.Times(z1);\n{Delta} => (delta2 * W2.T()).Times(HiddenDelta(z1));"));
        yield return Handed.In("a static using", Notebook.Solved.Above("using static System.Math;").Answer("3.4", $"{Delta} => (delta2 * W2.T()).Times(z1.Map(z => 1 - Pow(Abs(z), 2)));"));
        yield return Handed.In("a using that is not there", Notebook.Solved.Above("using Torch.Numpy;"));
        yield return Handed.In("names of the notebook", Notebook.Solved.Answer("3.4", $"{Delta}\n{{\n    var train = delta2 * W2.T();\n    var H = 1 - z1.Times(z1);\n    return train.Times(H);\n}}"));
        yield return Handed.In("much output", Notebook.Solved.Answer("3.4", $"{Delta}\n{{\n    Console.WriteLine(new string('x', 100_000));\n    return {Right};\n}}"));
        yield return Handed.In("a task", Notebook.Solved.Answer("3.4", $"{Delta} => Task.Run(async () => {{ await Task.Delay(1); return {Right}; }}).Result;"));
        yield return Handed.In("local functions", Notebook.Solved.Answer("3.4", $"{Delta}\n{{\n    Matrix Slope(Matrix z) => 1 - z.Times(z);\n    return (delta2 * W2.T()).Times(Slope(z1));\n}}"));
        yield return Handed.In("letters in strings", Notebook.Solved.Replace("Exercise.Answer(\"3.Q1\", 'c')", "Exercise.Answer(\"3.Q1\", \"C\");"));
        yield return Handed.In("the library's own backpropagation", Notebook.Solved.Answer("3.4", $"{Delta}\n{{\n    var net = Mlp.Create([2, 3, 1], Activation.Tanh, Loss.BinaryCrossEntropy, seed: 1);\n    return {Right};\n}}")) with { Remark = "the library's own backpropagation" };
        yield return Handed.In("reflection in an answer", Notebook.Solved.Answer("3.4", $"{Delta} => z1.GetType().GetMethods().Length > 0 ? {Right} : z1;")) with { Remark = "3.4: the answer uses reflection" };
    }

    static IEnumerable<Handed> Moved()
    {
        yield return Handed.In("renamed with its check", Notebook.Solved.Replace("HiddenDelta", "MyDelta"));
        yield return Handed.In("renamed without its check", Notebook.Solved.Change("3.4", cell => cell.Replace("HiddenDelta", "MyDelta"))) with { Remark = "3.4: HiddenDelta was called MyDelta", IsQuick = true };
        yield return Handed.In("no checks", Notebook.Solved.Without("Exercise.Check("));
        yield return Handed.In("nothing but functions", new([.. Notebook.Solved.Cells.Where(cell => cell.Source.StartsWith("// Exercise", StringComparison.Ordinal) || cell.Source.StartsWith("// Derivation", StringComparison.Ordinal) || cell.Source.StartsWith("Exercise.Answer", StringComparison.Ordinal))])) with { IsQuick = true };
        yield return Handed.In("all upside down", new([.. Notebook.Solved.Cells.Reverse()]));
        yield return Handed.In("a blank copy below", Notebook.Solved.After("3.4", Notebook.Blank.Cells[Notebook.Blank.CellOf("3.4")].Source)) with { IsQuick = true };
        yield return Handed.In("a wrong try above", Notebook.Solved.Before("3.4", $"{Delta} => delta2 * W2.T();")) with { Remark = "HiddenDelta is written 2 times" };
        yield return Handed.In("a wrong try at the end", Notebook.Solved.Below($"{Delta} => delta2 * W2.T();"));
        yield return Handed.In("no first cell", new([.. Notebook.Solved.Cells.Where((_, i) => i != 1)]));
        yield return Handed.In("one cell deleted", Notebook.Solved.Without("// Exercise 3.5 "), "3.5");
        yield return Handed.In("one cell broken", Notebook.Solved.Change("3.5", cell => cell + "\n}}} (((")) with { Remark = "is not C#" };
        yield return Handed.In("one name wrong", Notebook.Solved.Answer("3.5", "Matrix OutputWeightGradient(Matrix z1, Matrix delta2) => z1.T() * delta3 / z1.RowCount;"), "3.5") with { Remark = "delta3", IsQuick = true };
        yield return Handed.In("another signature", Notebook.Solved.Answer("3.5", "double OutputWeightGradient(Matrix z1) => 1;"), "3.5") with { Remark = "3.5 expects" };
        yield return Handed.In("nothing written", Notebook.Blank) with { IsWorthless = true };
        yield return Handed.In("half written", Notebook.Solved.Answer("3.5", "Matrix OutputWeightGradient(Matrix z1, Matrix delta2)\n{\n    var product = z1.T() * delta2;\n    throw new NotSolvedYet();\n}"), "3.5");
    }

    static IEnumerable<Handed> Saved()
    {
        var text = Notebook.Solved.ToString();
        yield return Handed.Bytes("carriage returns", Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n")));
        yield return Handed.Bytes("a byte order mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)]);
        yield return Handed.Bytes("two bytes a letter", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)]) with { IsQuick = true };
        yield return Handed.Bytes("an old encoding", Encoding.Latin1.GetBytes(text.Replace("mine", "größer")));
        yield return Handed.Bytes("broken metadata", Encoding.UTF8.GetBytes(text.Replace("{\"kernelInfo\"", "{kernelInfo")));
        yield return Handed.Bytes("another name", Encoding.UTF8.GetBytes(text), "abgabe von mir.dib");
        yield return Handed.Bytes("in a folder", Encoding.UTF8.GetBytes(text), "backprop-lab/notebooks/" + Handed.File);
        yield return Handed.Bytes("in an archive", Archive.Of(("course/" + Handed.File, Encoding.UTF8.GetBytes(text))), "abgabe.zip") with { IsQuick = true };
        yield return Handed.Bytes("for Jupyter", JsonSerializer.SerializeToUtf8Bytes(new { cells = Notebook.Solved.Cells.Select(cell => new { cell_type = cell.IsCSharp ? "code" : "markdown", source = cell.Source.Split('\n').Select(line => line + "\n") }) }), "03-mlp-backprop.ipynb");
        yield return new("two copies", [(Handed.File, Encoding.UTF8.GetBytes(text)), ("03-mlp-backprop (1).dib", Encoding.UTF8.GetBytes(text))]) { Remark = "There are 2 notebooks of lesson 3" };
        yield return new("other lessons as well", [(Handed.File, Encoding.UTF8.GetBytes(text)), ("01-dataset.dib", File.ReadAllBytes(Path.Combine(Repository.Notebooks, "01-dataset.dib")))]);
    }

    static IEnumerable<Handed> Depending()
    {
        const string wrong = "Matrix OutputWeightGradient(Matrix z1, Matrix delta2) => z1.T() * delta2;";
        var using35 = Notebook.Solved.Answer("3.7", "Matrix HiddenWeightGradient(Matrix X, Matrix delta1) => OutputWeightGradient(X, delta1);");
        yield return Handed.In("uses an earlier answer", using35);
        yield return Handed.In("uses a wrong earlier answer", using35.Answer("3.5", wrong), "3.5") with { IsQuick = true };
        yield return Handed.In("uses an earlier answer that is not there", using35.Without("// Exercise 3.5 "), "3.5");
        yield return Handed.In("uses a blank earlier answer", using35.Answer("3.5", Notebook.Blank.Function("3.5")), "3.5");
        yield return Handed.In("a chain of wrong answers", using35.Answer("3.5", wrong).Answer("3.7", "Matrix HiddenWeightGradient(Matrix X, Matrix delta1) => 2 * OutputWeightGradient(X, delta1);")
            .Answer("3.8", "Matrix HiddenBiasGradient(Matrix delta1) => HiddenWeightGradient(Matrix.Build.Dense(delta1.RowCount, 1, 1.0), delta1);"), "3.5", "3.7");
    }
}
