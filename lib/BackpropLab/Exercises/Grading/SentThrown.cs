namespace BackpropLab.Exercises;

/// <summary>An exception of a student's function on its way to the grader: the words, never the object.</summary>
static class SentThrown
{
    const int MostCharacters = 1000;

    public static void Write(BinaryWriter writer, Thrown thrown)
    {
        writer.Write(thrown.Type);
        writer.Write(thrown.Message);
        writer.Write(thrown.IsNotSolvedYet);
        writer.Write(thrown.Missing ?? "");
        writer.Write(thrown.Line ?? -1);
        writer.Write(thrown.Mismatch is not null);
        if (thrown.Mismatch is not { } mismatch)
            return;
        writer.Write(mismatch.Operation);
        foreach (var size in new[] { mismatch.First.Rows, mismatch.First.Columns, mismatch.Second.Rows, mismatch.Second.Columns })
            writer.Write(size);
    }

    public static Thrown Read(BinaryReader reader)
    {
        var (type, message, isNotSolvedYet, missing, line) = (Text(reader), Text(reader), reader.ReadBoolean(), Text(reader), reader.ReadInt32());
        var mismatch = reader.ReadBoolean() ? new ShapeMismatch(Text(reader), (reader.ReadInt32(), reader.ReadInt32()), (reader.ReadInt32(), reader.ReadInt32())) : null;
        return new(type, message, isNotSolvedYet, mismatch, missing.Length == 0 ? null : missing, line < 0 ? null : line);
    }

    static string Text(BinaryReader reader) => reader.ReadString() is { Length: <= MostCharacters } text ? text : throw new FormatException("an exception that is too long");
}
