namespace BackpropLab.Worker;

/// <summary>What <see cref="Console.In"/> is in a cell: nobody sits at the other end.</summary>
sealed class NoKeyboard : TextReader
{
    public override int Peek() => throw Refusal();

    public override int Read() => throw Refusal();

    public override int Read(char[] buffer, int index, int count) => throw Refusal();

    public override string? ReadLine() => throw Refusal();

    public override string ReadToEnd() => throw Refusal();

    static InvalidOperationException Refusal() =>
        new("A notebook cannot ask for keyboard input: put the value into a variable of the cell instead.");
}
