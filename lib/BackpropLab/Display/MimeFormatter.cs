namespace BackpropLab.Display;

/// <summary>Writes one MIME type of a <typeparamref name="T"/>; the member names and types are the hosts' convention.</summary>
sealed class MimeFormatter<T>(string mimeType, Func<T, string> write)
{
    public string MimeType { get; } = mimeType;

    public bool Format(object value, TextWriter writer)
    {
        if (value is not T shown)
            return false;

        writer.Write(write(shown));
        return true;
    }
}
