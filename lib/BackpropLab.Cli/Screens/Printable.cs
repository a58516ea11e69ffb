namespace BackpropLab.Cli;

/// <summary>
/// Text of a notebook's, or its name, on a terminal: there a control character is a command, which may clear the screen or
/// name the window. Each stands as its picture instead.
/// </summary>
static class Printable
{
    const char FirstPicture = '␀';
    const char Delete = '\u007f';
    const char PictureOfDelete = '␡';
    const char NoPicture = '\ufffd';

    /// <summary>Text of several lines.</summary>
    public static string Text(string text) => string.Create(text.Length, text, (characters, from) =>
    {
        for (var i = 0; i < from.Length; i++)
            characters[i] = from[i] is '\n' or '\t' ? from[i] : Picture(from[i]);
    });

    /// <summary>The name of a file, which stands in a line.</summary>
    public static string Name(string path) => string.Concat(Path.GetFileName(path).Select(Picture));

    static char Picture(char character) => character switch
    {
        < ' ' => (char)(FirstPicture + character),
        Delete => PictureOfDelete,
        _ => char.IsControl(character) ? NoPicture : character,
    };
}
