namespace BackpropLab.Kernel;

/// <summary>What <see cref="Console.In"/> is in a cell: nobody sits at the other end.</summary>
public sealed class NoKeyboard : TextReader
{
    /// <inheritdoc/>
    public override int Peek() => throw Refusal();

    /// <inheritdoc/>
    public override int Read() => throw Refusal();

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count) => throw Refusal();

    /// <inheritdoc/>
    public override string? ReadLine() => throw Refusal();

    /// <inheritdoc/>
    public override string ReadToEnd() => throw Refusal();

    static InvalidOperationException Refusal() =>
        new("A notebook cannot ask for keyboard input: put the value into a variable of the cell instead.");
}
