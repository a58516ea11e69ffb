namespace BackpropLab.Protocol;

/// <summary>What a message may be at most: whoever sends more is not taken for a worker any longer.</summary>
public static class MessageLimits
{
    /// <summary>Bytes of one line, its end not counted: room for the longest value that a cell may show, all of it three-byte letters.</summary>
    public const int LineBytes = 4 * OutputLimits.DisplayCharacters;

    /// <summary>Bytes of all lines that one cell causes: its values once as they were shown, and once as they stand in the end.</summary>
    public const int CellBytes = 2 * LineBytes;

    /// <summary>Bytes of one reply to a <see cref="HelpRequest"/>: a page of suggestions with their documentation has a twentieth of it.</summary>
    public const int HelpBytes = 2_000_000;

    /// <summary>Levels of JSON within JSON: what a value may have of its own, and those of the message around it.</summary>
    public const int Depth = OutputLimits.JsonDepth + 8;
}
