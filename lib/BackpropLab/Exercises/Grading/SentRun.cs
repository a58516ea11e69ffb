
namespace BackpropLab.Exercises;

/// <summary>Inputs on their way to a worker, and what a function did with them on the way back, as text in base 64.</summary>
static class SentRun
{
    /// <summary>Whoever grades reads no more of what comes back.</summary>
    const int MostCharacters = 20_000_000;

    /// <summary>The arguments of all cases.</summary>
    public static string WriteInputs(IReadOnlyList<ExerciseCase> cases) => Text(writer =>
    {
        writer.Write(cases.Count);
        foreach (var exerciseCase in cases)
            SentValues.Write(writer, new SentTuple(exerciseCase.Arguments));
    });

    /// <summary>Cases with these arguments, and nothing else of what they were.</summary>
    /// <exception cref="FormatException">The text holds none.</exception>
    public static IReadOnlyList<ExerciseCase> ReadInputs(string text) => Read(text, reader => Enumerable.Range(0, reader.ReadInt32())
        .Select(_ => SentValues.Read(reader) is SentTuple arguments ? new ExerciseCase("", [.. Enumerable.Range(0, arguments.Length).Select(i => arguments[i]!)]) : throw new FormatException("no arguments"))
        .ToArray());

    /// <summary>A result as it is sent.</summary>
    public static byte[] Bytes(object? result) => Written(writer => SentValues.Write(writer, result));

    /// <summary>What a function did: how its run ended, and of each input a result or what was thrown.</summary>
    public static string Write(FunctionRun run, IReadOnlyList<byte[]?> results) => Text(writer =>
    {
        writer.Write((byte)run.End);
        writer.Write(run.Cases.Count);
        for (var i = 0; i < run.Cases.Count; i++)
        {
            writer.Write(run.Cases[i].ChangedArgument ?? -1);
            writer.Write(run.Cases[i].Thrown is not null);
            if (run.Cases[i].Thrown is { } thrown)
                SentThrown.Write(writer, thrown);
            else
                writer.Write(results[i]!);
        }
    });

    /// <summary>What came back, as a run with cases that the grader knows.</summary>
    /// <param name="text">What came back; whoever sent it may be a liar.</param>
    /// <param name="exercise">The exercise, with the cases that were sent.</param>
    /// <exception cref="FormatException">It is no run.</exception>
    public static FunctionRun ReadRun(string text, FunctionExercise exercise) => Read(text, reader =>
    {
        var (end, count) = ((RunEnd)reader.ReadByte(), reader.ReadInt32());
        if (!Enum.IsDefined(end) || count < 0 || count > exercise.Cases.Count)
            throw new FormatException("a number of inputs that was not sent");
        return FunctionRun.Heard([.. exercise.Cases.Take(count).Select(exerciseCase => ReadCase(reader, exercise, exerciseCase))], end);
    });

    static CaseRun ReadCase(BinaryReader reader, FunctionExercise exercise, ExerciseCase exerciseCase)
    {
        int? changed = reader.ReadInt32() is var place and >= 0 && place < exerciseCase.Arguments.Length ? place : null;
        if (reader.ReadBoolean())
            return new(exerciseCase, null, SentThrown.Read(reader), changed);
        var result = SentValues.Read(reader);
        return result is SentOther other
            ? new(exerciseCase, null, new("InvalidCastException", $"the result is a {other.Type}, which is no result of this exercise", IsNotSolvedYet: false), changed)
            : CaseRun.Of(exercise.Judged(_ => result), exerciseCase) with { ChangedArgument = changed };
    }

    static string Text(Action<BinaryWriter> write) => Convert.ToBase64String(Written(write));

    static byte[] Written(Action<BinaryWriter> write)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        write(writer);
        return stream.ToArray();
    }

    static T Read<T>(string text, Func<BinaryReader, T> read)
    {
        if (text.Length > MostCharacters)
            throw new FormatException("more than any result is long");
        using var reader = new BinaryReader(new MemoryStream(Convert.FromBase64String(text)));
        try
        {
            return read(reader);
        }
        catch (Exception e) when (e is EndOfStreamException or ArgumentException or OverflowException or InvalidCastException or IOException)
        {
            throw new FormatException("it breaks off, or is of another form", e);
        }
    }
}
