using System.Text;

namespace BackpropLab.Exercises;

/// <summary>A program as text, with numbered lines: what <see cref="ProgramRun"/> does, in C#.</summary>
static class Listing
{
    /// <summary>The listing of a program with one line broken.</summary>
    public static string Of(ClinicProgram program, ProgramFault? fault, bool numbered = true)
    {
        var text = new StringBuilder();
        string Code(ProgramLine line) => line.Number == fault?.Line ? fault.Code : line.Code;

        void Plain(string code) => text.Append(numbered && code != "" ? "    " : "").Append(code).Append('\n');

        void Lines(ProgramSection section, string margin)
        {
            foreach (var line in program.Lines.Where(line => line.Section == section))
                text.Append(numbered ? FormattableString.Invariant($"{line.Number,2}  ") : "").Append(margin).Append(Code(line)).Append(";\n");
        }

        Lines(ProgramSection.Data, "");
        Lines(ProgramSection.Start, "");
        Plain("");
        Plain("void Forward()");
        Plain("{");
        Lines(ProgramSection.Forward, "    ");
        Plain("}");
        Plain("");
        Plain("for (var epoch = 0; epoch < epochs; epoch++)");
        Plain("{");
        Plain("    (X, t) = (trainX, trainT);");
        Plain("    Forward();");
        Lines(ProgramSection.Loss, "    ");
        Plain("    losses.Add(loss);");
        if (program.Lines.Any(line => line.Section == ProgramSection.Batch))
        {
            Lines(ProgramSection.Epoch, "    ");
            Plain("    for (start = 0; start < trainX.RowCount; start += batchSize)");
            Plain("    {");
            Lines(ProgramSection.Batch, "        ");
            Plain("        Forward();");
            Lines(ProgramSection.Backward, "        ");
            Lines(ProgramSection.Update, "        ");
            Plain("    }");
        }
        else
        {
            Lines(ProgramSection.Backward, "    ");
            Lines(ProgramSection.Update, "    ");
        }

        Plain("}");
        Plain("");
        Plain("(X, t) = (testX, testT);");
        Plain("Forward();");
        Lines(ProgramSection.Test, "");
        return text.ToString().TrimEnd();
    }
}
