namespace BackpropLab.Notebooks.Tests.Missing;

/// <summary>What a student reads who wrote something that does not compile.</summary>
[Collection(nameof(LessonSession))]
public class PlainWordsTests
{
    const string Signature = "Matrix HiddenDelta(Matrix delta2, Matrix W2, Matrix z1)";

    /// <summary>Bodies of the hidden delta, and whole functions, as students write them.</summary>
    static readonly string[] Mistakes =
    [
        // A missing sign.
        "var slope = 1 - z1.Times(z1)\nreturn (delta2 * W2.T()).Times(slope);",
        "return (delta2 * W2.T()).Times(1 - z1.Times(z1))",
        "return (delta2 * W2.T().Times(1 - z1.Times(z1));",
        "return delta2 W2.T();",
        "return z1[0, 0;",
        Signature + "\n{\n    return delta2 * W2.T();\n",
        Signature + "\n    return delta2 * W2.T();\n}",
        Signature + "\n{\n    return delta2 * W2.T();\n}\n}",
        // A name that there is not.
        "return dleta2 * W2.T();",
        "return Delta2 * w2.T();",
        "slope = 1 - z1.Times(z1);\nreturn slope;",
        "return delta * W2.T();",
        "return (delta2 * W2.T()).PointwiseMultipy(z1);",
        "return z1.Map(v => Math.exp(v));",
        "matrix HiddenDelta(Matrix delta2, Matrix W2, Matrix z1) => z1;",
        // A value of the wrong type.
        "return 1.0;",
        "return z1.ColumnSums();",
        "double slope = z1.Times(z1);\nreturn z1;",
        "int half = 0.5;\nreturn z1 * half;",
        "int half = z1.RowCount / 2.0;\nreturn z1;",
        "return z1.PlusRow(z1.ColumnSums());",
        "return z1.Times(2);",
        "return delta2 * W2.T() + z1.ColumnSums();",
        "return z1 / z1;",
        "Clinic.Mend(2, 1, 0.2);\nreturn z1;",
        "Clinic.Mend(30, 11, (Matrix y) => null);\nreturn z1;",
        "var n = \"3\";\nreturn z1 * n;",
        // No value, or none on some path.
        "var slope = 1 - z1.Times(z1);",
        "if (z1.RowCount > 1) return z1;",
        "return;",
        "delta2 * W2.T();\nreturn z1;",
        "delta2 == z1;\nreturn z1;",
        "return z1.Map(v => { if (v > 0) return v; });",
        // Declared twice.
        "var z1 = delta2 * W2.T();\nreturn z1;",
        "var a = z1;\nvar a = z1;\nreturn a;",
        // Arguments.
        "return z1.Times();",
        "return z1.Map();",
        "return delta2.T(1);",
        "return Math.Pow(2) * z1;",
        "var rows = z1.RowCount();\nreturn z1;",
        // = for ==.
        "if (z1.RowCount = 1) return z1;\nreturn z1;",
        "var isOne = false;\nvar n = 1;\nif (n = 1) isOne = true;\nreturn z1;",
        // NumPy and Python.
        "return np.multiply(delta2, z1);",
        "return np.linalg.norm(z1);",
        "return np.exp(z1);",
        "return delta2 * W2.T;",
        "return W2.T;",
        "return delta2 @ W2.T();",
        "return 1 - z1 ** 2;",
        "return 1 - z1 ^ 2;",
        "return z1.dot(W2);",
        "return z1.sum(axis: 0);",
        "return z1.SumOverRows(axis: 0);",
        "return z1 * z1.shape[0];",
        "return z1[:, 0];",
        "# the slope\nreturn z1;",
        "for i in range(3):\n    return z1;",
        "var f = lambda v: 1 - v * v;\nreturn z1.Map(f);",
        "print(z1);\nreturn z1;",
        "return exp(z1);",
        "var b = True;\nreturn z1;",
        "var name = 'slope';\nreturn z1;",
        "def HiddenDelta(delta2, W2, z1):\n    return delta2 @ W2.T",
        "return delta2 − z1;",
        "return delta2 ⊙ z1;",
        // What the compiler itself says well enough.
        "Matrix slope;\nreturn slope;",
        "const int n = z1.RowCount;\nreturn z1;",
    ];

    [Fact]
    public async Task What_students_get_wrong_is_said_in_plain_words()
    {
        var lesson = await LessonSession.BeginAsync();
        var told = new List<string>();
        foreach (var mistake in Mistakes)
        {
            var code = mistake.Contains("HiddenDelta", StringComparison.Ordinal) ? mistake : $"{Signature}\n{{\n    {mistake.Replace("\n", "\n    ")}\n}}";
            told.Add(string.Join('\n', (await lesson.Error(code, after: 1)).Traceback.Prepend(mistake)));
        }

        Snapshot.Match("plain-words", string.Join("\n\n", told));
    }
}
