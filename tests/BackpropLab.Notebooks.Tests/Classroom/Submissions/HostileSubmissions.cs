using System.Globalization;
using System.Text;
using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Notebooks.Tests.Classroom;

/// <summary>Attempts to get points without an answer, or to spoil the grading of others.</summary>
static class HostileSubmissions
{
    const string Delta = "Matrix HiddenDelta(Matrix delta2, Matrix W2, Matrix z1)";
    const string Right = "(delta2 * W2.T()).Times(1 - z1.Times(z1))";
    const string Wrong = "delta2 * W2.T()";

    public static IEnumerable<Handed> All() => Cheats().Concat(Letters()).Concat(Harm()).Concat(Results()).Concat(Files());

    static Handed Answered(string name, string body, params string[] lost) => Handed.In(name, Notebook.Solved.Answer("3.4", $"{Delta}\n{{\n    {body}\n}}"), lost is [] ? ["3.4"] : lost);

    static IEnumerable<Handed> Cheats()
    {
        yield return Answered("the solution by reflection", """
            var courses = typeof(Exercise).Assembly.GetType("BackpropLab.Exercises.Courses")!;
                var found = courses.GetProperty("Found")!.GetValue(null)!;
                dynamic exercise = courses.GetMethod("Function")!.Invoke(found, ["3.4"])!;
                return (Matrix)((Delegate)exercise.Solution).DynamicInvoke(delta2, W2, z1)!;
            """) with { Remark = "reflection", IsQuick = true };
        yield return Answered("the solution from the disk", """
            foreach (var file in System.IO.Directory.EnumerateFiles("/", "BackpropLab.Course.dll", new System.IO.EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true }))
                    return (Matrix)((dynamic)System.Reflection.Assembly.LoadFrom(file).GetType("BackpropLab.Lessons.HiddenDelta")!.GetProperty("Exercise")!.GetValue(null)!).Solution.DynamicInvoke(delta2, W2, z1);
                return delta2;
            """) with { Remark = "reflection", IsQuick = true };
        yield return Answered("the solution from its card", """return Exercise.Solution("3.4").ToString().Length > 60 ? z1 : delta2;""") with { Remark = "asks the library for its solution" };
        yield return Handed.In("the solution handed over", Notebook.Solved.Answer("3.4", $"Matrix Mine(Matrix delta2, Matrix W2, Matrix z1) => {Wrong};\n{Delta} => Exercise.Use(\"3.4\", Mine)(delta2, W2, z1);"), "3.4") with { Remark = "asks the library for its solution", IsQuick = true };
        yield return Answered("what stands in for a missing one", """return (Matrix)Exercise.Missing("3.4", "")!.DynamicInvoke(delta2, W2, z1)!;""") with { Remark = "asks the library for its solution" };
        yield return Handed.In("a table keyed by the inputs", Notebook.Solved.Answer("3.4", TableOfInputs()), "3.4") with { Remark = "right for the inputs of the course's own check and wrong for new ones", IsQuick = true };
        yield return Handed.In("the record of progress", Wrongly().Below("System.IO.File.WriteAllText(\".progress.json\", \"{}\");"), "3.4") with { Remark = ".progress.json" };
        yield return Handed.In("a class Exercise", Wrongly().Above("public static class Exercise { public static string Check(string id, Delegate f) => \"solved\"; public static T Use<T>(string id, T f) => f; public static string Answer(string id, char c) => \"right\"; public static string Predict(string id, string p) => p; public static string Outcome(string id, params double[] p) => id; public static string Reach(string id, Func<double[]> p) => id; }"), "3.4") with { Remark = "a class Exercise of its own", IsQuick = true };
        yield return Handed.In("a class of the grader's", Wrongly().Above("public static class GradedAnswer { public static string Run(string inputs, Delegate f) => \"\"; }"), "3.4") with { Remark = "a class Exercise" };
        yield return Handed.In("a card of its own", Wrongly().Below("\"<div class='bl-card' data-card='solved'>3.4 solved</div>\".DisplayAs(\"text/html\")"), "3.4") with { Remark = "bl-card" };
        yield return Answered("a reply of its own", """
            var o = Console.OpenStandardOutput();
                o.Write("{\"header\":{\"msg_type\":\"execute_result\"},\"parent_header\":{},\"content\":{\"data\":{\"text/plain\":\"AAAA\"}}}\n"u8.ToArray());
                o.Flush();
                return delta2;
            """) with { Remark = "msg_type" };
        yield return Handed.In("another provider", Wrongly().Above("MathNet.Numerics.Providers.LinearAlgebra.LinearAlgebraControl.Provider = null!;"), "3.4") with { Remark = "LinearAlgebraControl" };
        yield return Handed.In("right only at first", Notebook.Solved.Answer("3.4", $"int calls = 0;\n{Delta} => ++calls <= {Courses.Found.Function("3.4")!.Cases.Count.ToString(CultureInfo.InvariantCulture)} ? {Right} : {Wrong};"), "3.4") with { Remark = "right for the inputs of the course's own check" };
        yield return Handed.In("the answer of another exercise", Notebook.Solved.Answer("3.4", $"{Delta} => OutputDelta(delta2, delta2);"), "3.4");
        yield return Answered("the grader's memory", """return Matrix.Build.Dense(z1.RowCount, z1.ColumnCount, System.IO.File.ReadAllText("/proc/1/environ").Length);""");
        yield return Answered("the network", """return Matrix.Build.Dense(z1.RowCount, z1.ColumnCount, new System.Net.Sockets.TcpClient("127.0.0.1", 22).Available);""");
    }

    static IEnumerable<Handed> Letters()
    {
        const string answer = "Exercise.Answer(\"3.Q1\", 'c')";
        yield return Handed.In("letters in a loop", Notebook.Solved.Replace(answer, "foreach (var letter in \"abcd\") Exercise.Answer(\"3.Q1\", letter);"), "3.Q1") with { Remark = "3.Q1: the answer is not one letter" };
        yield return Handed.In("letters in many cells", Notebook.Solved.Below("Exercise.Answer(\"3.Q1\", 'a')").Below("Exercise.Answer(\"3.Q1\", 'b')").Below("Exercise.Answer(\"3.Q1\", 'd')"), "3.Q1") with { Remark = "3.Q1: the letters" };
        yield return Handed.In("a letter that is computed", Notebook.Solved.Replace(answer, "Exercise.Answer(\"3.Q1\", (char)('a' + 2))"), "3.Q1") with { Remark = "3.Q1" };
        yield return Handed.In("a wrong letter", Notebook.Solved.Replace(answer, "Exercise.Answer(\"3.Q1\", 'a')"), "3.Q1");
        yield return Handed.In("a letter that there is not", Notebook.Solved.Replace(answer, "Exercise.Answer(\"3.Q1\", 'z')"), "3.Q1");
    }

    static IEnumerable<Handed> Harm()
    {
        yield return Answered("an exit", "Environment.Exit(0); return z1;") with { Remark = "3.4: " };
        yield return Answered("an end without a word", "Environment.FailFast(\"\"); return z1;") with { Remark = "3.4: " };
        yield return Answered("a stack overflow", "return HiddenDelta(delta2, W2, z1);") with { Remark = "Stack overflow", IsQuick = true };
        yield return Answered("an endless loop", "while (true) { }") with { IsQuick = true };
        yield return Answered("an endless sleep", "System.Threading.Thread.Sleep(-1); return z1;");
        yield return Answered("an endless loop that catches", "while (true) { try { while (true) { } } catch { } finally { } }");
        yield return Answered("all memory", "var all = new List<double[]>(); while (true) all.Add(new double[1_000_000]);");
        yield return Answered("many threads", "for (var i = 0; i < 10_000; i++) new System.Threading.Thread(() => System.Threading.Thread.Sleep(-1)) { IsBackground = true }.Start(); return z1;");
        yield return Answered("a shell", "System.Diagnostics.Process.Start(\"/bin/sh\", \"-c 'kill -9 -1'\")!.WaitForExit(); return z1;");
        yield return Handed.In("a signal to all", Notebook.Solved.Answer("3.4", $"class Harm {{ [System.Runtime.InteropServices.DllImport(\"libc\")] public static extern int kill(int process, int signal); }}\n{Delta} {{ Harm.kill(-1, 9); return z1; }}"), "3.4");
        yield return Answered("a full disk", "System.IO.File.WriteAllBytes(\"/tmp/full\", new byte[500_000_000]); return z1;");
        yield return Answered("a flood of text", "for (var i = 0; i < 5_000_000; i++) Console.WriteLine(\"flood\"); return z1;");
        yield return Answered("a wild pointer", "unsafe { *(int*)8 = 1; } return z1;");
        yield return Handed.In("an exit before all", Notebook.Solved.Above("Environment.Exit(3);"));
        yield return Handed.In("an exit in what an answer needs", Notebook.Solved.Above("int one = End();\nint End() { Environment.Exit(3); return 1; }").Answer("3.4", $"{Delta} => one * {Right};"), "3.4");
        yield return Handed.In("a loop in what an answer needs", Notebook.Solved.Above("int one = End();\nint End() { while (true) { } }").Answer("3.4", $"{Delta} => one * {Right};"), "3.4");
        yield return Handed.In("something left running", Notebook.Solved.Answer("3.4", $"{Delta}\n{{\n    Task.Run(() => {{ while (true) {{ }} }});\n    return {Right};\n}}"));
        yield return Handed.In("an exception that throws", Notebook.Solved.Answer("3.4", $"class Bad : Exception {{ public override string Message => throw new Bad(); public override string ToString() => throw new Bad(); }}\n{Delta} => throw new Bad();"), "3.4");
        yield return Handed.In("packages", Notebook.Solved.Above("#r \"nuget: Newtonsoft.Json, 13.0.1\"\nvar nothing = 1;").Above("#load \"/etc/passwd\""));
        yield return Handed.In("deep parentheses", Notebook.Solved.Answer("3.5", $"Matrix OutputWeightGradient(Matrix z1, Matrix delta2) => {new string('(', 20_000)}z1{new string(')', 20_000)};"), "3.5") with { Remark = "nested deeper", IsQuick = true };
    }

    static IEnumerable<Handed> Results()
    {
        yield return Answered("null", "return null!;");
        yield return Answered("no numbers", "return z1 * double.NaN;");
        yield return Answered("zeros", "return 0 * z1;");
        yield return Answered("random numbers", "return Matrix.Build.Random(z1.RowCount, z1.ColumnCount);");
        yield return Answered("an enormous matrix", "return Matrix.Build.Sparse(2_000_000, 2_000_000);");
        yield return Answered("a changed argument", $"var result = {Right}; z1.Clear(); return result;");
        yield return Answered("an exception", "throw new InvalidOperationException(new string('x', 5_000_000));");
        yield return Answered("almost right", $"return ({Right}) * 1.00001;");
        yield return Answered("the transpose", $"return ({Right}).T();");
    }

    static IEnumerable<Handed> Files()
    {
        yield return new("nothing at all", []) { IsWorthless = true, Remark = "no notebook of lesson 3", IsQuick = true };
        yield return Handed.Bytes("an empty file", []) with { IsWorthless = true };
        yield return Handed.Bytes("bytes", [.. Enumerable.Range(0, 5000).Select(i => (byte)(i * 7))]) with { IsWorthless = true, Remark = "cannot be read", IsQuick = true };
        yield return Handed.Bytes("a document", Archive.Of(("word/document.xml", "<w/>"u8.ToArray()))) with { IsWorthless = true };
        yield return Handed.Bytes("a document by its name", [1, 2, 3], "03-mlp-backprop.docx") with { IsWorthless = true, Remark = "is no notebook" };
        yield return Handed.Bytes("a broken archive", [0x50, 0x4B, 3, 4, 0, 0], "abgabe.zip") with { IsWorthless = true };
        yield return Handed.Bytes("an archive that grows", Archive.Of((Handed.File, new byte[200_000_000])), "abgabe.zip") with { IsWorthless = true, Remark = "longer than" };
        yield return Handed.Bytes("an archive that leads out", Archive.Of(("../../03-mlp-backprop.dib", Encoding.UTF8.GetBytes(Notebook.Solved.ToString()))), "abgabe.zip") with { IsWorthless = true };
        yield return Handed.Bytes("no JSON", "{\"cells\": 3}"u8.ToArray(), "03-mlp-backprop.ipynb") with { IsWorthless = true, Remark = "cannot be read" };
        yield return Handed.Bytes("another lesson", File.ReadAllBytes(Path.Combine(Repository.Notebooks, "source", "01-dataset.dib")), "01-dataset.dib") with { IsWorthless = true };
        yield return Handed.Bytes("half a letter", [.. Encoding.UTF8.GetBytes(Notebook.Solved.ToString()), 0xC3]) with { Lost = [] };
        yield return Handed.Bytes("=1+1,\"quoted\"", Encoding.UTF8.GetBytes(Notebook.Blank.ToString())) with { IsWorthless = true };
    }

    static Notebook Wrongly() => Notebook.Solved.Answer("3.4", $"{Delta} => {Wrong};");

    static string TableOfInputs()
    {
        var exercise = Courses.Found.Function("3.4")!;
        var rows = exercise.Cases.Select(item => (Rows: ((Matrix<double>)item.Arguments[0]).RowCount, Key: ((Matrix<double>)item.Arguments[0])[0, 0], Weight: ((Matrix<double>)item.Arguments[1])[0, 0], Unit: ((Matrix<double>)item.Arguments[2])[0, 0], Result: (Matrix<double>)exercise.Solution.DynamicInvoke(item.Arguments)!));
        return $"{Delta} => (delta2.RowCount, z1.ColumnCount, delta2[0, 0], W2[0, 0], z1[0, 0]) switch\n{{\n"
            + string.Concat(rows.Select(row => FormattableString.Invariant($"    ({row.Rows}, {row.Result.ColumnCount}, {row.Key:R}, {row.Weight:R}, {row.Unit:R}) => Matrix.Build.Dense({row.Result.RowCount}, {row.Result.ColumnCount}, new double[] {{ {string.Join(", ", row.Result.Enumerate().Select(value => value.ToString("R", CultureInfo.InvariantCulture)))} }}),\n")))
            + "    _ => z1,\n};";
    }

}
